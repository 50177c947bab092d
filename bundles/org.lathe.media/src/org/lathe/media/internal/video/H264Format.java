package org.lathe.media.internal.video;

import org.lathe.media.internal.Unreadable;

/**
 * The form of an H.264 stream's pictures, from its sequence parameter set (ITU-T H.264, 7.3.2.1). Every number that the
 * decoder would take memory for is checked.
 *
 * @param width shown, in pixels
 * @param height shown, in pixels
 * @param codedWidth as decoded, in whole blocks of 16 pixels
 * @param codedHeight as decoded
 * @param frameNumberBits how a picture's number is written
 * @param orderType how its place in the order of showing is told
 * @param orderBits how the place is written
 * @param orderPlain whether nothing is added to the place
 */
record H264Format(
        int width,
        int height,
        int codedWidth,
        int codedHeight,
        int frameNumberBits,
        int orderType,
        int orderBits,
        boolean orderPlain) {
    /** As 4K has; the decoder keeps up to 17 pictures. */
    private static final long MOST_PIXELS = 4096 * 2304;

    private static final int BLOCK = 16;

    /**
     * @param set with its first byte, the type
     * @throws Unreadable when it is damaged or the decoder could not read such pictures
     */
    static H264Format read(byte[] set) throws Unreadable {
        if (set.length < 4) {
            throw new Unreadable("is damaged");
        }
        int profile = set[1] & 0xff;
        BitReader bits = new BitReader(set, 4);
        bits.golomb();
        if (hasColourFormat(profile)) {
            colours(bits);
        }
        int frameNumberBits = bits.golomb(12) + 4;
        int orderType = bits.golomb(2);
        int orderBits = orderType == 0 ? bits.golomb(12) + 4 : 0;
        boolean orderPlain = orderType != 1 || order(bits);
        bits.golomb(16);
        bits.flag();
        int codedWidth = BLOCK * (bits.golomb() + 1);
        int codedHeight = BLOCK * (bits.golomb() + 1);
        if ((long) codedWidth * codedHeight > MOST_PIXELS) {
            throw new Unreadable("is too large (" + codedWidth + " x " + codedHeight
                    + " pixels, at most 4096 x 2304 can be read); scale it down");
        }
        if (!bits.flag()) {
            throw new Unreadable(cannot("interlaced"));
        }
        bits.flag();
        int width = codedWidth;
        int height = codedHeight;
        if (bits.flag()) {
            width -= 2 * (bits.golomb() + bits.golomb());
            height -= 2 * (bits.golomb() + bits.golomb());
        }
        if (width <= 0 || height <= 0) {
            throw new Unreadable("is damaged");
        }
        if (bits.flag()) {
            H264Usage.check(bits);
        }
        return new H264Format(
                width, height, codedWidth, codedHeight, frameNumberBits, orderType, orderBits, orderPlain);
    }

    private static boolean hasColourFormat(int profile) {
        return switch (profile) {
            case 44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 244 -> true;
            default -> false;
        };
    }

    private static void colours(BitReader bits) throws Unreadable {
        if (bits.golomb() != 1) {
            throw new Unreadable(cannot("not in 4:2:0 colours"));
        }
        if (bits.golomb() + bits.golomb() > 0) {
            throw new Unreadable(cannot("in more than 8 bits a colour"));
        }
        bits.flag();
        if (bits.flag()) {
            for (int list = 0; list < 8; list++) {
                if (bits.flag()) {
                    scaling(bits, list < 6 ? 16 : 64);
                }
            }
        }
    }

    private static void scaling(BitReader bits, int size) throws Unreadable {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size; i++) {
            if (next != 0) {
                next = last + bits.signedGolomb() & 0xff;
            }
            last = next == 0 ? last : next;
        }
    }

    /** Whether nothing is added to a picture's place. */
    private static boolean order(BitReader bits) throws Unreadable {
        boolean plain = bits.flag();
        bits.signedGolomb();
        bits.signedGolomb();
        int cycle = bits.golomb(255);
        for (int i = 0; i < cycle; i++) {
            bits.signedGolomb();
        }
        return plain;
    }

    private static String cannot(String what) {
        return "is a video " + what + ", which cannot be read; convert it to plain H.264 (High profile, 4:2:0, 8 bits)";
    }
}
