package org.lathe.media.internal.sound;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import java.io.IOException;
import java.io.InputStream;

/** The packets of the first stream of an Ogg file, by JOgg. Damaged pages are passed over. */
final class OggPackets {
    private static final int READ = 1 << 13;

    private final InputStream in;
    private final SyncState sync = new SyncState();
    private final StreamState stream = new StreamState();
    private final Page page = new Page();
    private final Packet packet = new Packet();
    private boolean started;

    OggPackets(InputStream in) {
        this.in = in;
        sync.init();
    }

    /** The next packet, valid until the one after it; null behind the last one. */
    Packet next() throws IOException {
        while (true) {
            int found = started ? stream.packetout(packet) : 0;
            if (found == 1) {
                return packet;
            }
            if (found == 0 && !nextPage()) {
                return null;
            }
        }
    }

    private boolean nextPage() throws IOException {
        while (true) {
            int found = sync.pageout(page);
            if (found == 1) {
                if (!started) {
                    stream.init(page.serialno());
                    started = true;
                }
                if (stream.pagein(page) == 0) {
                    return true;
                }
            } else if (found == 0 && !fill()) {
                return false;
            }
        }
    }

    private boolean fill() throws IOException {
        int at = sync.buffer(READ);
        int read = in.read(sync.data, at, READ);
        sync.wrote(Math.max(0, read));
        return read > 0;
    }
}
