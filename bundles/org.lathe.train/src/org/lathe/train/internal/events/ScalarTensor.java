package org.lathe.train.internal.events;

/** Reads the one number of a {@code TensorProto} of type DT_FLOAT or DT_DOUBLE, wherever the writer put it. */
final class ScalarTensor {
    private static final int DTYPE = 1 << 3 | ProtoCursor.VARINT;
    private static final int CONTENT = 4 << 3 | ProtoCursor.BYTES;
    private static final int FLOATS_PACKED = 5 << 3 | ProtoCursor.BYTES;
    private static final int FLOAT = 5 << 3 | ProtoCursor.FIXED32;
    private static final int DOUBLES_PACKED = 6 << 3 | ProtoCursor.BYTES;
    private static final int DOUBLE = 6 << 3 | ProtoCursor.FIXED64;

    private static final int DT_FLOAT = 1;
    private static final int DT_DOUBLE = 2;

    private final ProtoCursor cursor = new ProtoCursor();
    private int numbers;
    private double value;

    /** Whether the tensor holds exactly one number of these types; then {@link #value} is that number. */
    boolean read(byte[] data, int from, int to) throws MalformedEventException {
        numbers = 0;
        value = 0;
        long type = 0;
        int contentFrom = 0;
        int contentTo = 0;
        cursor.over(data, from, to);
        while (cursor.more()) {
            int key = cursor.key();
            switch (key) {
                case DTYPE -> type = cursor.varint();
                case CONTENT -> {
                    contentFrom = cursor.range();
                    contentTo = cursor.at;
                }
                case FLOAT -> take(cursor.real32());
                case DOUBLE -> take(cursor.real64());
                case FLOATS_PACKED -> packed(data, cursor.range(), cursor.at, DT_FLOAT);
                case DOUBLES_PACKED -> packed(data, cursor.range(), cursor.at, DT_DOUBLE);
                default -> cursor.skip(key);
            }
        }
        if (contentTo > contentFrom) {
            packed(data, contentFrom, contentTo, type);
        }
        return numbers == 1 && (type == DT_FLOAT || type == DT_DOUBLE);
    }

    double value() {
        return value;
    }

    private void packed(byte[] data, int from, int to, long type) {
        int length = to - from;
        if (type == DT_DOUBLE && length == 8) {
            take(Double.longBitsToDouble((long) Framing.LONG.get(data, from)));
        } else if (type == DT_FLOAT && length == 4) {
            take(Float.intBitsToFloat((int) Framing.INT.get(data, from)));
        } else {
            numbers += 2;
        }
    }

    private void take(double number) {
        value = number;
        numbers++;
    }
}
