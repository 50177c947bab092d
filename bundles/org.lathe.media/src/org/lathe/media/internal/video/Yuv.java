package org.lathe.media.internal.video;

import org.jcodec.common.model.Picture;
import org.lathe.media.internal.image.Pixels;

/** Turns a decoder's brightness and colour differences into red, green and blue (ITU-R BT.601, studio range). */
final class Yuv {
    private static final int SHIFT = 16;
    private static final int HALF = 1 << SHIFT - 1;
    private static final int LUMA = fixed(255 / 219.0);
    private static final int RED = fixed(1.402 * 255 / 224);
    private static final int GREEN_BLUE = fixed(0.344136 * 255 / 224);
    private static final int GREEN_RED = fixed(0.714136 * 255 / 224);
    private static final int BLUE = fixed(1.772 * 255 / 224);

    private Yuv() {}

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << SHIFT));
    }

    /** The top left part of a picture; JCodec's samples are less 128, so that they fit into bytes. */
    static Pixels pixels(Picture picture, H264Format size) {
        byte[] luma = picture.getPlaneData(0);
        byte[] blue = picture.getPlaneData(1);
        byte[] red = picture.getPlaneData(2);
        int lumaRow = picture.getPlaneWidth(0);
        int colourRow = picture.getPlaneWidth(1);
        byte[] rgb = new byte[3 * size.width() * size.height()];
        int to = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int bright = (luma[y * lumaRow + x] + 128 - 16) * LUMA + HALF;
                int u = blue[(y >> 1) * colourRow + (x >> 1)];
                int v = red[(y >> 1) * colourRow + (x >> 1)];
                rgb[to++] = clamp(bright + v * RED);
                rgb[to++] = clamp(bright - u * GREEN_BLUE - v * GREEN_RED);
                rgb[to++] = clamp(bright + u * BLUE);
            }
        }
        return new Pixels(size.width(), size.height(), 3, rgb);
    }

    private static byte clamp(int fixed) {
        return (byte) Math.clamp(fixed >> SHIFT, 0, 255);
    }
}
