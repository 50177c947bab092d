package org.lathe.media.internal;

/** Colours that stand for values, evenly to the eye and to the colour-blind. */
public final class Colours {
    /** Ten colours of matplotlib's viridis (CC0), from its dark to its light end. */
    private static final int[] VIRIDIS = {
        0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725
    };

    private Colours() {}

    /** @param value 0 (dark) to 1 (light); beyond them the end's colour */
    public static int viridis(double value) {
        double at = Math.clamp(value, 0, 1) * (VIRIDIS.length - 1);
        int index = Math.min((int) at, VIRIDIS.length - 2);
        double share = at - index;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = VIRIDIS[index] >> shift & 0xff;
            int to = VIRIDIS[index + 1] >> shift & 0xff;
            rgb |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return rgb;
    }
}
