package org.lathe.train.internal.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The framing of TFRecord files: {@code uint64 length, uint32 masked CRC of length, data, uint32 masked CRC of data}, little
 * endian. Not safe for several threads.
 */
public final class Framing {
    /** Bytes before the data: length and its checksum. */
    public static final int HEADER = 12;
    /** Bytes after the data: its checksum. */
    public static final int FOOTER = 4;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int KNOWN_LENGTHS = 512;

    private final CRC32C crc = new CRC32C();
    private final byte[] eight = new byte[8];
    private final int[] lengthChecksums = new int[KNOWN_LENGTHS];

    /** The checksums of small lengths are computed once: they are half of the work for a scalar. */
    public Framing() {
        for (int length = 0; length < KNOWN_LENGTHS; length++) {
            lengthChecksums[length] = computeLengthChecksum(length);
        }
    }

    /** Rotated and shifted as TensorFlow does, so that a checksum of data that holds checksums stays good. */
    public static int mask(int checksum) {
        return Integer.rotateRight(checksum, 15) + 0xa282ead8;
    }

    /** The masked CRC-32C of a range. */
    public int checksum(byte[] data, int from, int length) {
        crc.reset();
        crc.update(data, from, length);
        return mask((int) crc.getValue());
    }

    /** The masked CRC-32C of a length's eight bytes. */
    public int lengthChecksum(long length) {
        return length >= 0 && length < KNOWN_LENGTHS ? lengthChecksums[(int) length] : computeLengthChecksum(length);
    }

    private int computeLengthChecksum(long length) {
        LONG.set(eight, 0, length);
        return checksum(eight, 0, 8);
    }

    /** Puts header and footer around the data that lies at {@code start + HEADER}; returns the position behind the record. */
    public int frame(byte[] buffer, int start, int length) {
        LONG.set(buffer, start, (long) length);
        INT.set(buffer, start + 8, lengthChecksum(length));
        int end = start + HEADER + length;
        INT.set(buffer, end, checksum(buffer, start + HEADER, length));
        return end + FOOTER;
    }

    /** The length that a header tells. */
    public static long length(byte[] buffer, int at) {
        return (long) LONG.get(buffer, at);
    }

    /** Whether the header's checksum fits its length. */
    public boolean headerFits(byte[] buffer, int at) {
        return (int) INT.get(buffer, at + 8) == lengthChecksum(length(buffer, at));
    }

    /** Whether the footer's checksum fits the data of a record that begins at {@code at}. */
    public boolean dataFits(byte[] buffer, int at, int length) {
        return (int) INT.get(buffer, at + HEADER + length) == checksum(buffer, at + HEADER, length);
    }
}
