package org.lathe.media.internal.video;

import org.lathe.media.internal.Unreadable;

/**
 * How slices are written, from a picture parameter set (ITU-T H.264, 7.3.2.2).
 *
 * @param id by which slices refer to it
 * @param orderInSlices whether slices tell more of a picture's place in the order of showing
 * @param references how many pictures a slice refers to in each of two lists, unless it says otherwise
 * @param weighted whether slices that refer to one list have weights
 * @param weightedBoth whether those that refer to two have
 * @param redundant whether slices may be copies
 */
record H264Pictures(
        int id, boolean orderInSlices, int[] references, boolean weighted, boolean weightedBoth, boolean redundant) {
    static final int MOST_REFERENCES = 32;
    private static final int MOST_SETS = 255;

    /** @param set with its first byte, the type */
    static H264Pictures read(byte[] set) throws Unreadable {
        BitReader bits = new BitReader(set, 1);
        int id = bits.golomb(MOST_SETS);
        bits.golomb(31);
        bits.flag();
        boolean orderInSlices = bits.flag();
        if (bits.golomb() > 0) {
            throw new Unreadable("is a video in slice groups, which cannot be read; convert it to plain H.264");
        }
        int[] references = {bits.golomb(MOST_REFERENCES - 1) + 1, bits.golomb(MOST_REFERENCES - 1) + 1};
        boolean weighted = bits.flag();
        boolean weightedBoth = bits.bits(2) == 1;
        bits.signedGolomb();
        bits.signedGolomb();
        bits.signedGolomb();
        bits.bits(2);
        return new H264Pictures(id, orderInSlices, references, weighted, weightedBoth, bits.flag());
    }
}
