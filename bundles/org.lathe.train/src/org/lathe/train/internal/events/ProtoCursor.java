package org.lathe.train.internal.events;

/**
 * Reads protocol buffer fields from a range of bytes, checking each length against the range's end: the bytes are untrusted.
 * Reused from record to record, so that reading makes no garbage.
 */
final class ProtoCursor {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    byte[] data;
    /** The next byte to read. */
    int at;
    /** The range's end, exclusive. */
    int end;

    void over(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
    }

    boolean more() {
        return at < end;
    }

    long varint() throws MalformedEventException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at >= end) {
                throw new MalformedEventException("number beyond the end");
            }
            byte b = data[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new MalformedEventException("number of more than 10 bytes");
    }

    /** The field number and wire type of what follows, as {@code number << 3 | type}. */
    int key() throws MalformedEventException {
        long key = varint();
        if (key < 8 || key > Integer.MAX_VALUE) {
            throw new MalformedEventException("no field number");
        }
        return (int) key;
    }

    /** Reads a length and steps over that many bytes; returns where they begin (they end at {@link #at}). */
    int range() throws MalformedEventException {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new MalformedEventException("field beyond the end");
        }
        int start = at;
        at += (int) length;
        return start;
    }

    double real64() throws MalformedEventException {
        return Double.longBitsToDouble((long) Framing.LONG.get(data, fixed(8)));
    }

    float real32() throws MalformedEventException {
        return Float.intBitsToFloat((int) Framing.INT.get(data, fixed(4)));
    }

    private int fixed(int width) throws MalformedEventException {
        if (width > end - at) {
            throw new MalformedEventException("number beyond the end");
        }
        int start = at;
        at += width;
        return start;
    }

    void skip(int key) throws MalformedEventException {
        switch (key & 7) {
            case VARINT -> varint();
            case FIXED64 -> fixed(8);
            case BYTES -> range();
            case FIXED32 -> fixed(4);
            default -> throw new MalformedEventException("wire type " + (key & 7));
        }
    }
}
