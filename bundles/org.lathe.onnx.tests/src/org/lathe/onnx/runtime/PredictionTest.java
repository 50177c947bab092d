package org.lathe.onnx.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {
    @Test
    void theLikeliestComeFirstWithTheirNames() {
        List<Prediction> top = Prediction.top(new float[] {0.1f, 0.6f, 0.3f}, List.of("cat", "dog", "fox"), 2);
        assertEquals(List.of(new Prediction(1, "dog", 0.6f), new Prediction(2, "fox", 0.3f)), top);
    }

    @Test
    void equalOnesKeepTheirOrderAndNamesMayBeMissing() {
        List<Prediction> top = Prediction.top(new float[] {0.5f, 0.5f}, List.of("cat"), 9);
        assertEquals(List.of(new Prediction(0, "cat", 0.5f), new Prediction(1, "1", 0.5f)), top);
    }
}
