package org.lathe.onnx.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParityTest {
    @Test
    void smallValuesAreComparedAbsolutely() {
        Parity parity = Parity.of(new float[] {0.5f, 0.25f}, new float[] {0.5f, 0.125f});
        assertEquals(0.125, parity.difference());
        assertEquals(1, parity.index());
    }

    @Test
    void largeValuesAreComparedWithTheLargestReference() {
        assertEquals(
                0.01, Parity.of(new float[] {201, -2}, new float[] {200, -4}).difference());
        assertEquals(
                0.01, Parity.of(new float[] {-198, 0}, new float[] {-200, 0}).difference());
    }

    @Test
    void theLimitDecides() {
        assertTrue(Parity.of(new float[] {1}, new float[] {1}).holds());
        assertTrue(Parity.of(new float[] {1.00009f}, new float[] {1}).holds());
        assertFalse(Parity.of(new float[] {1.00011f}, new float[] {1}).holds());
    }

    @Test
    void whatCannotBeComparedNeverHolds() {
        assertFalse(Parity.of(new float[] {Float.NaN}, new float[] {Float.NaN}).holds());
        assertFalse(Parity.of(new float[] {1}, new float[] {Float.POSITIVE_INFINITY})
                .holds());
        assertFalse(Parity.of(new float[1], new float[2]).holds());
        assertTrue(Parity.of(new float[0], new float[0]).holds());
    }
}
