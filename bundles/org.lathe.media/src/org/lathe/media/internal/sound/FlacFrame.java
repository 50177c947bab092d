package org.lathe.media.internal.sound;

/** The headers and checksums of FLAC's frames (RFC 9639, section 9). */
final class FlacFrame {
    static final int SHORTEST = 8;
    private static final int HEADER_CHECKSUM = 0x07;
    private static final int FRAME_CHECKSUM = 0x8005;

    private FlacFrame() {}

    /**
     * Up to which sample the frame goes whose header stands at a position; -1 when there is none.
     *
     * @param block samples of each frame but the last, where all are alike
     */
    static long endsAt(byte[] bytes, int at, int block) {
        if ((bytes[at] & 0xff) != 0xff || (bytes[at + 1] & 0xfe) != 0xf8 || (bytes[at + 3] & 1) != 0) {
            return -1;
        }
        boolean variable = (bytes[at + 1] & 1) != 0;
        int numberLength = numberLength(bytes[at + 4]);
        int sizeCode = (bytes[at + 2] & 0xff) >> 4;
        int rateCode = bytes[at + 2] & 0xf;
        int sizeAt = at + 4 + numberLength;
        int sizeLength = sizeCode == 6 ? 1 : sizeCode == 7 ? 2 : 0;
        int end = sizeAt + sizeLength + (rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0);
        if (numberLength == 0 || sizeCode == 0 || end >= bytes.length) {
            return -1;
        }
        if (crc(bytes, at, end, HEADER_CHECKSUM, 8) != (bytes[end] & 0xff)) {
            return -1;
        }
        long number = number(bytes, at + 4, numberLength);
        return (variable ? number : number * block) + size(bytes, sizeAt, sizeCode);
    }

    /** Whether the frame that begins at a position ends with its checksum where the bytes end. */
    static boolean isWhole(byte[] bytes, int at) {
        int end = bytes.length - 2;
        return crc(bytes, at, end, FRAME_CHECKSUM, 16) == ((bytes[end] & 0xff) << 8 | bytes[end + 1] & 0xff);
    }

    private static int size(byte[] bytes, int at, int code) {
        return switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << code - 2;
            case 6 -> (bytes[at] & 0xff) + 1;
            case 7 -> ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) + 1;
            default -> 256 << code - 8;
        };
    }

    /** Numbers are written as UTF-8 writes characters, in up to seven bytes. */
    private static int numberLength(byte first) {
        int ones = Integer.numberOfLeadingZeros(~((first & 0xff) << 24));
        return ones == 0 ? 1 : ones == 1 || ones == 8 ? 0 : ones;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = length == 1 ? bytes[at] & 0x7f : bytes[at] & 0x7f >> length;
        for (int i = 1; i < length; i++) {
            number = number << 6 | bytes[at + i] & 0x3f;
        }
        return number;
    }

    private static int crc(byte[] bytes, int from, int to, int polynomial, int width) {
        int top = 1 << width - 1;
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= (bytes[i] & 0xff) << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
        }
        return crc & (top << 1) - 1;
    }
}
