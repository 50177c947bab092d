package org.lathe.media.internal.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The lines of a text, each no longer than memory can be asked for. */
final class Lines implements Closeable {
    private static final int LONGEST = 1 << 28;

    private final Reader text;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private char[] line = new char[1024];
    private int length;
    private long number;

    Lines(Reader text) {
        this.text = text;
    }

    /** Moves on to the next line; false behind the last one. */
    boolean next() throws IOException {
        length = 0;
        if (at == end && !fill()) {
            return false;
        }
        number++;
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            append(stop - at);
            at = stop;
            if (stop < end) {
                at++;
                return true;
            }
        } while (fill());
        return true;
    }

    private void append(int count) throws IOException {
        if (length + count > LONGEST) {
            throw new IOException("line " + number + " has more than " + LONGEST + " characters.");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, at, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(line[i])) {
                return false;
            }
        }
        return true;
    }

    /** The present line's characters, of which {@link #length} count. */
    char[] chars() {
        return line;
    }

    int length() {
        return length;
    }

    /** The present line's number, counted from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
