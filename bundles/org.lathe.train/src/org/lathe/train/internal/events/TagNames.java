package org.lathe.train.internal.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns the bytes of a tag into its text without making a text for each point. */
final class TagNames {
    /** Slots of the table; tags that do not fit in are decoded each time. */
    private static final int SLOTS = 1 << 10;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];

    String of(byte[] data, int from, int to) {
        int slot = slot(data, from, to);
        byte[] known = keys[slot];
        if (known != null && Arrays.equals(known, 0, known.length, data, from, to)) {
            return names[slot];
        }
        String name = new String(data, from, to - from, StandardCharsets.UTF_8);
        keys[slot] = Arrays.copyOfRange(data, from, to);
        names[slot] = name;
        return name;
    }

    /** Long tags differ at their beginning or end as a rule: their middle is left to the comparison. */
    private static int slot(byte[] data, int from, int to) {
        int length = to - from;
        long mix;
        if (length >= 8) {
            mix = (long) Framing.LONG.get(data, from) * 31 + (long) Framing.LONG.get(data, to - 8);
        } else {
            mix = 0;
            for (int i = from; i < to; i++) {
                mix = mix << 8 | data[i] & 0xff;
            }
        }
        return (int) ((mix + length) * 0x9e37_79b9_7f4a_7c15L >>> 54);
    }
}
