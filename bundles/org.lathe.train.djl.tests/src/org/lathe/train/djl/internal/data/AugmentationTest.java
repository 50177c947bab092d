package org.lathe.train.djl.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changes are small, where they are asked for, and the same for the same seed, sample and epoch. */
class AugmentationTest {
    private static final int HEIGHT = 12;
    private static final int WIDTH = 20;
    private static final int START = 7;

    /** A bright square of 4 x 4 in the middle of a dark image of three channels. */
    private static ByteBuffer square() {
        ByteBuffer pixels = ByteBuffer.allocate(START + HEIGHT * WIDTH * 3 + 5);
        for (int y = 4; y < 8; y++) {
            for (int x = 8; x < 12; x++) {
                for (int c = 0; c < 3; c++) {
                    pixels.put(START + (y * WIDTH + x) * 3 + c, (byte) 240);
                }
            }
        }
        return pixels;
    }

    private static ByteBuffer changed(Augmentation how, int sample, int epoch) {
        ByteBuffer pixels = square();
        how.apply(pixels, new Augmentation.Place(START, HEIGHT, WIDTH, 3), sample, epoch);
        return pixels;
    }

    private static double[] centre(ByteBuffer pixels) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < HEIGHT * WIDTH; i++) {
            int value = pixels.get(START + 3 * i) & 0xff;
            mass += value;
            x += value * (i % WIDTH);
            y += value * (i / WIDTH);
        }
        return new double[] {x / mass, y / mass, mass};
    }

    @Test
    void nothingIsAskedForByDefault() {
        assertTrue(Augmentation.of(Map.of()).isEmpty());
        assertTrue(Augmentation.of(Map.of("augment_shift", "0", "augment_flip", "false"))
                .isEmpty());
        assertTrue(Augmentation.of(Map.of("augment_color", "0.1")).isPresent());
    }

    @Test
    void theSameDrawGivesTheSamePictureAndOthersOthers() {
        Augmentation how = new Augmentation(0.1, 20, 0.1, true, 0.2, 5);
        assertArrayEquals(changed(how, 3, 2).array(), changed(how, 3, 2).array());
        assertFalse(Arrays.equals(changed(how, 3, 2).array(), changed(how, 3, 3).array()));
        assertFalse(Arrays.equals(changed(how, 3, 2).array(), changed(how, 4, 2).array()));
    }

    @Test
    void aShiftMovesByNoMoreThanItsShare() {
        Augmentation how = new Augmentation(0.1, 0, 0, false, 0, 1);
        double[] before = centre(square());
        double farthest = 0;
        for (int sample = 0; sample < 50; sample++) {
            double[] after = centre(changed(how, sample, 1));
            assertEquals(before[0], after[0], 0.1 * WIDTH + 0.05);
            assertEquals(before[1], after[1], 0.1 * HEIGHT + 0.05);
            assertEquals(before[2], after[2], before[2] * 0.02);
            farthest = Math.max(farthest, Math.abs(after[0] - before[0]));
        }
        assertTrue(farthest > 1, "nothing moved: " + farthest);
    }

    @Test
    void aTurnKeepsTheMiddleAndAZoomChangesTheSize() {
        double[] before = centre(square());
        double[] turned = centre(changed(new Augmentation(0, 45, 0, false, 0, 1), 1, 1));
        assertEquals(before[0], turned[0], 0.1);
        assertEquals(before[1], turned[1], 0.1);
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int sample = 0; sample < 50; sample++) {
            double mass = centre(changed(new Augmentation(0, 0, 0.3, false, 0, 1), sample, 1))[2];
            least = Math.min(least, mass / before[2]);
            most = Math.max(most, mass / before[2]);
        }
        assertTrue(least < 0.7 && least > 0.45, "smallest " + least);
        assertTrue(most > 1.4 && most < 1.75, "largest " + most);
    }

    @Test
    void aFlipMirrorsHalfOfThemExactly() {
        Augmentation how = new Augmentation(0, 0, 0, true, 0, 1);
        byte[] noise = new byte[HEIGHT * WIDTH * 3];
        new Random(1).nextBytes(noise);
        byte[] mirrored = new byte[noise.length];
        for (int i = 0; i < noise.length; i++) {
            int pixel = i / 3;
            int other = pixel / WIDTH * WIDTH + WIDTH - 1 - pixel % WIDTH;
            mirrored[other * 3 + i % 3] = noise[i];
        }
        int flipped = 0;
        for (int sample = 0; sample < 200; sample++) {
            ByteBuffer pixels = ByteBuffer.wrap(noise.clone());
            how.apply(pixels, new Augmentation.Place(0, HEIGHT, WIDTH, 3), sample, 1);
            boolean same = Arrays.equals(noise, pixels.array());
            assertTrue(same || Arrays.equals(mirrored, pixels.array()), "sample " + sample);
            flipped += same ? 0 : 1;
        }
        assertEquals(100, flipped, 30);
    }

    @Test
    void whatLiesBesideTheImageStays() {
        ByteBuffer pixels = changed(new Augmentation(0.3, 30, 0.3, true, 0.5, 1), 1, 1);
        for (int i = 0; i < START; i++) {
            assertEquals(0, pixels.get(i));
        }
        for (int i = START + HEIGHT * WIDTH * 3; i < pixels.capacity(); i++) {
            assertEquals(0, pixels.get(i));
        }
    }
}
