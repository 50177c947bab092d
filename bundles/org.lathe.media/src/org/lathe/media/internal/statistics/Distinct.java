package org.lathe.media.internal.statistics;

import java.util.Arrays;

/** Counts different texts by their 64-bit hashes, up to a bound. */
final class Distinct {
    static final int MOST = 10_000;

    private long[] table = new long[16];
    private int size;
    private boolean more;

    void add(char[] chars, int from, int to) {
        if (more) {
            return;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ chars[i]) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        if (put(hash == 0 ? 1 : hash) && size > MOST) {
            more = true;
            size = MOST;
            table = new long[0];
        }
    }

    private boolean put(long hash) {
        if (2 * size >= table.length) {
            long[] before = table;
            table = new long[before.length * 2];
            size = 0;
            Arrays.stream(before).filter(h -> h != 0).forEach(this::put);
        }
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & mask;
        }
        if (table[slot] == hash) {
            return false;
        }
        table[slot] = hash;
        size++;
        return true;
    }

    /** How many different texts, at most {@link #MOST}. */
    int size() {
        return size;
    }

    /** Whether there are more of them. */
    boolean more() {
        return more;
    }
}
