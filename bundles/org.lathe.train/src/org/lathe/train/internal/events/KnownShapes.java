package org.lathe.train.internal.events;

import java.util.Arrays;
import org.lathe.core.run.MetricSink;

/**
 * Reads records that are laid out like one before them, which nearly all are: of a scalar as {@link ScalarEncoder} writes
 * it, only wall time, step and value differ from the last one of the same tag. To compare the rest is several times faster
 * than to decode it.
 */
final class KnownShapes {
    private static final byte WALL_TIME = 0x09;
    private static final byte STEP = 0x10;
    /** Where the step's number begins, behind the wall time and its own key. */
    private static final int STEP_AT = 10;
    /** The value's eight bytes come last. */
    private static final int VALUE = 8;
    /** Key, wall time, key, the longest step, and the value; shorter records are none of ours. */
    private static final int SHORTEST = STEP_AT + 10 + VALUE;

    private static final int SLOTS = 1 << 8;
    /** So many shapes are looked at; files with more of them gain nothing. */
    private static final int LESSONS = 1 << 12;

    private final byte[][] shapes = new byte[SLOTS][];
    private final int[] stepEnds = new int[SLOTS];
    private final String[] names = new String[SLOTS];
    private final ScalarEncoder encoder = new ScalarEncoder();
    private int lessons;

    /** Gives the sink the point when the record's shape is known. */
    boolean read(byte[] data, int from, int to, MetricSink sink) {
        int length = to - from;
        if (length < SHORTEST || data[from] != WALL_TIME || data[from + STEP_AT - 1] != STEP) {
            return false;
        }
        int slot = slot(data, to, length);
        byte[] shape = shapes[slot];
        if (shape == null || shape.length != length) {
            return false;
        }
        long step = 0;
        int at = STEP_AT;
        byte part;
        do {
            part = data[from + at];
            step |= (long) (part & 0x7f) << 7 * (at - STEP_AT);
            at++;
        } while (part < 0 && at < STEP_AT + 10);
        if (part < 0
                || at != stepEnds[slot]
                || !Arrays.equals(shape, at, length - VALUE, data, from + at, to - VALUE)) {
            return false;
        }
        sink.point(names[slot], step, number(data, from + 1), number(data, to - VALUE));
        return true;
    }

    /** Remembers the shape of a record with this one point, when it is what the encoder would have written. */
    void learn(byte[] data, int from, int to, String name, long step, double wallTime, double value) {
        int length = to - from;
        if (lessons == LESSONS || length < SHORTEST) {
            return;
        }
        lessons++;
        byte[] made = new byte[2 * ScalarEncoder.bound(name)];
        int second = encoder.scalar(made, 0, name, step, wallTime, value);
        int end = encoder.scalar(made, second, name, step, wallTime, value);
        int start = second + Framing.HEADER;
        if (Arrays.equals(made, start, end - Framing.FOOTER, data, from, to)) {
            int slot = slot(data, to, length);
            shapes[slot] = Arrays.copyOfRange(data, from, to);
            names[slot] = name;
            int at = STEP_AT;
            while (data[from + at] < 0) {
                at++;
            }
            stepEnds[slot] = at + 1;
        }
    }

    private static double number(byte[] data, int at) {
        return Double.longBitsToDouble((long) Framing.LONG.get(data, at));
    }

    /** From the length and the end of the tag, which lies before the tensor's 16 bytes; the step must have no part in it. */
    private static int slot(byte[] data, int to, int length) {
        long mix = length * 31L + (int) Framing.INT.get(data, to - 20);
        if (length >= STEP_AT + 10 + 32) {
            mix = mix * 31 + (long) Framing.LONG.get(data, to - 24) * 31 + (long) Framing.LONG.get(data, to - 32);
        } else if (length >= STEP_AT + 10 + 24) {
            mix = mix * 31 + (long) Framing.LONG.get(data, to - 24);
        }
        return (int) (mix * 0x9e37_79b9_7f4a_7c15L >>> 56);
    }
}
