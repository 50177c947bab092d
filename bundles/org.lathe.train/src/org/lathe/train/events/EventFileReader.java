package org.lathe.train.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.lathe.core.run.MetricSink;
import org.lathe.train.internal.events.EventDecoder;
import org.lathe.train.internal.events.Framing;
import org.lathe.train.internal.events.MalformedEventException;

/**
 * Reads the scalars of one event file, also while it is written: each poll goes on where the last one ended, and stops at a
 * record that is not whole yet. The file is open during a poll only. Its bytes are untrusted: a record that is damaged ends
 * the reading of this file, with a {@link #note}. Used by one thread at a time.
 */
public final class EventFileReader {
    /** A longer record is not read: no summary that we know of is near it. */
    private static final int LONGEST_RECORD = 256 << 20;

    private static final int CHUNK = 1 << 20;

    private final Framing framing = new Framing();
    private final EventDecoder decoder = new EventDecoder();
    private long position;
    private String note;

    /** What is wrong with the file, in one sentence; absent while nothing is. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** How many bytes of whole records were read. */
    public long position() {
        return position;
    }

    /**
     * Gives the sink what came since the last call.
     *
     * @param file the file, at the same place as before or moved
     * @return whether any value came
     */
    public boolean poll(Path file, MetricSink sink) throws IOException {
        if (note != null) {
            return false;
        }
        boolean any = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = channel.size() - position;
            if (left < 0) {
                damaged(file, "is shorter than it was");
                return false;
            }
            byte[] buffer = new byte[(int) Math.min(left, CHUNK)];
            while (left > 0 && note == null) {
                int filled = fill(channel, buffer, (int) Math.min(left, buffer.length));
                long before = position;
                any |= records(file, buffer, filled, sink);
                left = channel.size() - position;
                if (position == before && note == null) {
                    int wanted = wanted(buffer, filled);
                    if (wanted <= buffer.length || wanted > left) {
                        break;
                    }
                    buffer = new byte[wanted];
                }
            }
        }
        return any;
    }

    private int fill(FileChannel channel, byte[] buffer, int length) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer, 0, length);
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position()) < 0) {
                break;
            }
        }
        return target.position();
    }

    /** Reads the whole records in the buffer and moves the position behind them. */
    private boolean records(Path file, byte[] buffer, int filled, MetricSink sink) {
        int at = 0;
        int points = 0;
        while (filled - at >= Framing.HEADER) {
            long length = Framing.length(buffer, at);
            if (!framing.headerFits(buffer, at) || length < 0 || length > LONGEST_RECORD) {
                damaged(file, "is damaged");
                break;
            }
            if (length > filled - at - Framing.HEADER - Framing.FOOTER) {
                break;
            }
            if (!framing.dataFits(buffer, at, (int) length)) {
                damaged(file, "is damaged");
                break;
            }
            int from = at + Framing.HEADER;
            int to = from + (int) length;
            try {
                points += decoder.decode(buffer, from, to, sink);
            } catch (MalformedEventException e) {
                damaged(file, "holds something else than events (" + e.getMessage() + ")");
                break;
            }
            at = to + Framing.FOOTER;
            position += length + Framing.HEADER + Framing.FOOTER;
        }
        return points > 0;
    }

    /** The bytes that the record at the buffer's beginning takes; 0 when even its length is not whole. */
    private static int wanted(byte[] buffer, int filled) {
        return filled < Framing.HEADER ? 0 : (int) Framing.length(buffer, 0) + Framing.HEADER + Framing.FOOTER;
    }

    private void damaged(Path file, String what) {
        note = "'" + file + "' " + what + " at byte " + position + "; its values after that are left out.";
    }
}
