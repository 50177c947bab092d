package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScalingTest {
    @Test
    void meanAndDeviationLeaveOutMissingValues() {
        ScalingAccumulator rows = new ScalingAccumulator(3);
        rows.addRow(2, 7, Float.NaN);
        rows.addRow(Float.NaN, 7, Float.NaN);
        rows.addRow(4, 7, Float.NaN);
        rows.addRow(6, 7, Float.NaN);
        // (2, 4, 6): mean 4, population variance 8/3; a constant and an empty column: deviation 1.
        Scaling scaling = rows.scaling();
        assertArrayEquals(new float[] {4, 7, 0}, scaling.mean());
        assertArrayEquals(new float[] {(float) Math.sqrt(8.0 / 3), 1, 1}, scaling.std());
    }

    @Test
    void aLargeMeanCostsNoDigits() {
        ScalingAccumulator rows = new ScalingAccumulator(1);
        for (int i = 0; i < 1_000_000; i++) {
            rows.add(0, 1e6 + i % 2);
        }
        assertEquals(0.5, rows.scaling().std()[0], 1e-7);
    }

    @Test
    void pixelsAreUnsignedAndChannelsLast() {
        ScalingAccumulator pixels = new ScalingAccumulator(2);
        pixels.addPixels(new byte[] {0, (byte) 255, 100, (byte) 255});
        assertArrayEquals(new float[] {50, 255}, pixels.scaling().mean());
        assertArrayEquals(new float[] {50, 1}, pixels.scaling().std());
    }

    @Test
    void infiniteValuesAreRefused() {
        ScalingAccumulator rows = new ScalingAccumulator(1);
        rows.addRow(1);
        rows.addRow(Float.POSITIVE_INFINITY);
        assertThrows(IllegalArgumentException.class, rows::scaling);
    }
}
