package org.lathe.train.djl.internal.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores against numbers worked out by hand. */
class ClassScorerTest {
    private static final int[] TRUTH = {0, 0, 0, 1, 1};
    /** Taken for 0, 0, 1, 1, 0; class 2 never occurs. */
    private static final float[] LOGITS = {2, 0, 0, 2, 0, 0, 0, 2, 0, 0, 2, 0, 2, 0, 0};

    @Test
    void tellsAccuracyAndMacroF1OfThePresentClasses() {
        ClassScorer scorer = new ClassScorer(TRUTH);
        scorer.add(LOGITS, new int[] {0, 1, 2, 3, 4}, 0, 5);
        Map<String, Double> values = scorer.values();
        assertEquals(0.6, values.get("accuracy"), 1e-12);
        assertEquals((4.0 / 6 + 2.0 / 4) / 2, values.get("f1"), 1e-12);
        double right = Math.log(Math.exp(2) + 2) - 2;
        double wrong = Math.log(Math.exp(2) + 2);
        assertEquals((3 * right + 2 * wrong) / 5, values.get("loss"), 1e-9);
    }

    @Test
    void tellsHowWellEachClassIsFound() {
        ClassScorer scorer = new ClassScorer(TRUTH);
        scorer.add(LOGITS, new int[] {0, 1, 2, 3, 4}, 0, 5);
        assertEquals(
                Map.of("recall/cat", 2.0 / 3, "precision/cat", 2.0 / 3, "recall/dog", 0.5, "precision/dog", 0.5),
                scorer.ofClasses(List.of("cat", "dog", "eel")));
    }
}
