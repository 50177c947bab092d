package org.lathe.media.internal.video;

import org.lathe.media.internal.Unreadable;

/**
 * The form of an H.264 stream's pictures, from its sequence parameter set (ITU-T H.264, 7.3.2.1).
 *
 * @param width shown, in pixels
 * @param height shown, in pixels
 */
record H264Format(int width, int height) {
    /** As 4K has; the decoder keeps up to 17 pictures. */
    private static final long MOST_PIXELS = 4096 * 2304;

    private static final int PARAMETER_SET = 7;

    static boolean isParameterSet(byte firstByte) {
        return (firstByte & 0x1f) == PARAMETER_SET;
    }

    /**
     * @param set with its first byte, the type
     * @throws Unreadable when it is damaged or the decoder could not read such pictures
     */
    static H264Format read(byte[] set) throws Unreadable {
        if (set.length < 4 || !isParameterSet(set[0])) {
            throw new Unreadable("is damaged");
        }
        int profile = set[1] & 0xff;
        BitReader bits = new BitReader(set, 4);
        bits.golomb();
        if (hasColourFormat(profile)) {
            colours(bits);
        }
        bits.golomb();
        order(bits);
        if (bits.golomb() > 16) {
            throw new Unreadable("is damaged");
        }
        bits.flag();
        int width = 16 * (bits.golomb() + 1);
        int height = 16 * (bits.golomb() + 1);
        if (!bits.flag()) {
            throw new Unreadable(cannot("interlaced"));
        }
        bits.flag();
        if (bits.flag()) {
            width -= 2 * (bits.golomb() + bits.golomb());
            height -= 2 * (bits.golomb() + bits.golomb());
        }
        if (width <= 0 || height <= 0) {
            throw new Unreadable("is damaged");
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Unreadable("is too large (" + width + " x " + height
                    + " pixels, at most 4096 x 2304 can be read); " + "scale it down");
        }
        return new H264Format(width, height);
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

    private static void order(BitReader bits) throws Unreadable {
        int type = bits.golomb();
        if (type == 0) {
            bits.golomb();
        } else if (type == 1) {
            bits.flag();
            bits.signedGolomb();
            bits.signedGolomb();
            int cycle = bits.golomb();
            if (cycle > 255) {
                throw new Unreadable("is damaged");
            }
            for (int i = 0; i < cycle; i++) {
                bits.signedGolomb();
            }
        }
    }

    private static String cannot(String what) {
        return "is a video " + what + ", which cannot be read; convert it to plain H.264 (High profile, 4:2:0, 8 bits)";
    }
}
