package org.lathe.media.internal.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ResamplerTest {
    private static Pixels grey(int width, int height, int... values) {
        byte[] data = new byte[values.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) values[i];
        }
        return new Pixels(width, height, 1, data);
    }

    private static int[] values(Pixels image) {
        int[] values = new int[image.data().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.data()[i] & 0xff;
        }
        return values;
    }

    @Test
    void theSameSizeIsTheSameImage() {
        Pixels image = grey(2, 2, 1, 2, 3, 4);
        assertSame(image, Resampler.resize(image, 2, 2));
    }

    /** Weights of the triangle filter by hand: for a half, 1/8 3/8 3/8 1/8; at the border 3/7 3/7 1/7. */
    @Test
    void reducingAveragesOverTheArea() {
        Pixels image = grey(4, 1, 0, 70, 140, 210);
        assertArrayEquals(new int[] {50, 160}, values(Resampler.resize(image, 2, 1)));
        assertArrayEquals(
                values(Resampler.resize(image, 2, 1)), values(Resampler.resize(grey(1, 4, 0, 70, 140, 210), 1, 2)));
    }

    @Test
    void enlargingIsBilinear() {
        assertArrayEquals(new int[] {0, 50, 150, 200}, values(Resampler.resize(grey(2, 1, 0, 200), 4, 1)));
    }

    @Test
    void channelsStayApart() {
        Pixels image = new Pixels(2, 1, 3, new byte[] {10, 20, 30, 10, 20, 30});
        assertArrayEquals(new int[] {10, 20, 30}, values(Resampler.resize(image, 1, 1)));
        assertEquals(9 * 7 * 3, Resampler.resize(image, 9, 7).data().length);
    }

    @Test
    void channelsAreConverted() {
        assertArrayEquals(new int[] {7, 7, 7}, values(grey(1, 1, 7).withChannels(3)));
        assertArrayEquals(new int[] {7}, values(grey(1, 1, 7).withChannels(3).withChannels(1)));
        assertArrayEquals(new int[] {76}, values(new Pixels(1, 1, 3, new byte[] {(byte) 255, 0, 0}).withChannels(1)));
    }
}
