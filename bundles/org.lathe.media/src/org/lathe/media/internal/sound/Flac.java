package org.lathe.media.internal.sound;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

/**
 * FLAC (RFC 9639): blocks of metadata, of which the first tells the whole sound's length, then frames with checksums.
 *
 * @param header what the first block tells
 * @param block samples of each frame but the last, where all are alike
 * @param largestFrame in bytes, 0 where it is not told
 * @param start where the marker stands
 * @param frames where the first frame begins
 */
record Flac(SoundHeader header, int block, int largestFrame, long start, long frames) {
    /** Bytes of the marker and the first block with its head. */
    static final int HEAD = 42;

    private static final int BLOCKS_AT_MOST = 10_000;
    /** Where the largest frame is not told, hardly any is larger. */
    private static final int TAIL = 1 << 20;

    /** @param start where the marker stands */
    static Flac read(FileBytes bytes, long start) throws IOException, Unreadable {
        long at = start + 4;
        if ((bytes.u8(at) & 0x7f) != 0 || bytes.u32(at) % (1 << 24) != 34) {
            throw new Unreadable("is damaged");
        }
        long fields = bytes.u64(at + 14);
        SoundHeader header = new SoundHeader(
                Format.FLAC, (int) (fields >>> 44), (int) (fields >>> 41 & 7) + 1, fields & 0xfffffffffL);
        int block = bytes.u16(at + 4);
        int largestFrame = (int) (bytes.u32(at + 10) & 0xffffff);
        boolean last = false;
        for (int i = 0; !last && i < BLOCKS_AT_MOST; i++) {
            last = (bytes.u8(at) & 0x80) != 0;
            at += 4 + bytes.u32(at) % (1 << 24);
        }
        if (at >= bytes.size()) {
            throw new Unreadable("is cut off");
        }
        Flac flac = new Flac(header, block, largestFrame, start, at);
        flac.checkEnd(bytes);
        return flac;
    }

    /** The frame that holds the last sample must be there and whole. */
    private void checkEnd(FileBytes bytes) throws IOException, Unreadable {
        if (header.frames() == 0) {
            return;
        }
        long end = Id3.start(bytes);
        int length = (int) Math.min(end - frames, largestFrame == 0 ? TAIL : largestFrame + FlacFrame.SHORTEST);
        byte[] tail = bytes.bytes(end - length, length);
        for (int i = tail.length - FlacFrame.SHORTEST; i >= 0; i--) {
            if (FlacFrame.endsAt(tail, i, block) == header.frames() && FlacFrame.isWhole(tail, i)) {
                return;
            }
        }
        throw new Unreadable("is cut off or damaged at its end");
    }
}
