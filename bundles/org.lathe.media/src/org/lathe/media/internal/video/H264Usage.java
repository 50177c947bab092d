package org.lathe.media.internal.video;

import org.lathe.media.internal.Unreadable;

/** Passes over what a sequence parameter set says of the pictures' use (ITU-T H.264, E.1.1), up to its tables. */
final class H264Usage {
    private static final int OWN_ASPECT = 255;
    private static final int MOST_BUFFERS = 31;

    private H264Usage() {}

    /** @throws Unreadable when a table is larger than it may be */
    static void check(BitReader bits) throws Unreadable {
        if (bits.flag() && bits.bits(8) == OWN_ASPECT) {
            bits.bits(32);
        }
        if (bits.flag()) {
            bits.flag();
        }
        if (bits.flag()) {
            bits.bits(4);
            if (bits.flag()) {
                bits.bits(24);
            }
        }
        if (bits.flag()) {
            bits.golomb(5);
            bits.golomb(5);
        }
        if (bits.flag()) {
            bits.bits(32);
            bits.bits(32);
            bits.flag();
        }
        for (int kind = 0; kind < 2; kind++) {
            if (bits.flag()) {
                buffers(bits);
            }
        }
    }

    private static void buffers(BitReader bits) throws Unreadable {
        int count = bits.golomb(MOST_BUFFERS) + 1;
        bits.bits(8);
        for (int i = 0; i < count; i++) {
            bits.longGolomb();
            bits.longGolomb();
            bits.flag();
        }
        bits.bits(20);
    }
}
