package org.lathe.media.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes small grey PNG images (ISO/IEC 15948) without compression, so that their bytes do not depend on the zlib at
 * hand and a dataset made of them has the same tree id everywhere.
 */
final class StoredPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LONGEST_BLOCK = 0xffff;

    private StoredPng() {}

    /** @param pixels height x width grey values, row by row; with a filter byte a row, at most 65,535 bytes */
    static byte[] grey(int width, int height, byte[] pixels) {
        ByteBuffer rows = ByteBuffer.allocate(height * (width + 1));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0).put(pixels, y * width, width);
        }
        if (rows.capacity() > LONGEST_BLOCK) {
            throw new IllegalArgumentException(width + " x " + height);
        }
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        byte[] data = zlib(rows.array());
        ByteBuffer png = ByteBuffer.allocate(SIGNATURE.length + 3 * 12 + header.length + data.length);
        png.put(SIGNATURE);
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", data);
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    /** A zlib stream (RFC 1950) of one stored block (RFC 1951). */
    private static byte[] zlib(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        int length = bytes.length;
        return ByteBuffer.allocate(length + 11)
                .put(new byte[] {0x78, 0x01, 1})
                .put(new byte[] {(byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)})
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
