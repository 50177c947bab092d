package org.lathe.media.internal.duplicates;

import org.lathe.media.internal.image.Pixels;
import org.lathe.media.internal.image.Resampler;

/**
 * What an image looks like: whether its brightness grows from each of 9 x 8 fields to the right, in 64 bits ("dHash", N.
 * Krawetz, "Kind of like that", 2013), and the fields themselves. Scaling, compression and a change of brightness leave
 * nearly all bits as they are; the fields tell even areas apart, of which the bits know nothing.
 *
 * @param hash the bits
 * @param fields their brightness, less the mean of all
 */
record Look(long hash, byte[] fields) {
    /** Images that look alike differ in so many bits at most. */
    static final int MOST_BITS = 3;

    private static final int SIDE = 8;
    /** Smaller differences are noise. */
    private static final int SLIGHT = 2;

    private static final int MOST_DIFFERENCE = 4 * SIDE * (SIDE + 1);

    static Look of(Pixels image) {
        byte[] small = Resampler.resize(image.withChannels(1), SIDE + 1, SIDE).data();
        long hash = 0;
        long sum = 0;
        for (int i = 0; i < small.length; i++) {
            sum += small[i] & 0xff;
            if (i % (SIDE + 1) < SIDE) {
                hash = hash << 1 | ((small[i + 1] & 0xff) > (small[i] & 0xff) + SLIGHT ? 1 : 0);
            }
        }
        int mean = (int) (sum / small.length);
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) Math.clamp((small[i] & 0xff) - mean, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return new Look(hash, small);
    }

    boolean isLike(Look other) {
        if (Long.bitCount(hash ^ other.hash) > MOST_BITS) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < fields.length; i++) {
            difference += Math.abs(fields[i] - other.fields[i]);
        }
        return difference <= MOST_DIFFERENCE;
    }
}
