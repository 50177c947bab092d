package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The label of each row of one file as a small number: two bytes a row, also for very many rows. */
final class RowCodes {
    /** The row has no label. */
    static final short MISSING = -1;
    /** The row has a label that is no class. */
    static final short UNCODED = -2;

    private static final int CHUNK = 1 << 16;

    private final List<short[]> chunks = new ArrayList<>();
    private long size;
    private long missing;

    /** Rows without classes; they share their memory. */
    static RowCodes uncoded(long size) {
        RowCodes codes = new RowCodes();
        short[] chunk = new short[CHUNK];
        Arrays.fill(chunk, UNCODED);
        for (long from = 0; from < size; from += CHUNK) {
            codes.chunks.add(chunk);
        }
        codes.size = size;
        return codes;
    }

    void add(short code) {
        int at = (int) (size % CHUNK);
        if (at == 0) {
            chunks.add(new short[CHUNK]);
        }
        chunks.getLast()[at] = code;
        size++;
        missing += code == MISSING ? 1 : 0;
    }

    short get(long row) {
        return chunks.get((int) (row / CHUNK))[(int) (row % CHUNK)];
    }

    long size() {
        return size;
    }

    /** How many rows have a label. */
    long present() {
        return size - missing;
    }
}
