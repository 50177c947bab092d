package org.lathe.train.djl.internal.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rates against values worked out by hand, and the epochs after which a plateau lowers them. */
class LearningRateTest {
    @Test
    void constantStaysAfterItsWarmUp() {
        LearningRate rate = new LearningRate(Schedule.CONSTANT, 0.1f, 4, 100);
        assertEquals(0.025, rate.at(1), 1e-8);
        assertEquals(0.1, rate.at(4), 1e-8);
        assertEquals(0.1, rate.at(100), 1e-8);
    }

    @Test
    void cosineFallsFromTheFullRateToNearlyNothing() {
        LearningRate rate = new LearningRate(Schedule.COSINE, 0.1f, 0, 100);
        assertEquals(0.1, rate.at(1), 1e-8);
        assertEquals(0.05, rate.at(51), 1e-8);
        assertTrue(rate.at(100) < 1e-4 && rate.at(100) > 0);
    }

    @Test
    void cosineBeginsAfterTheWarmUp() {
        LearningRate rate = new LearningRate(Schedule.COSINE, 0.1f, 20, 120);
        assertEquals(0.05, rate.at(10), 1e-8);
        assertEquals(0.1, rate.at(21), 1e-8);
        assertEquals(0.05, rate.at(71), 1e-8);
    }

    /** torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=101): its first, highest, middle and last rate. */
    @Test
    void oneCycleIsPyTorchs() {
        LearningRate rate = new LearningRate(Schedule.ONE_CYCLE, 0.1f, 0, 101);
        assertEquals(0.004, rate.at(1), 1e-8);
        assertEquals(0.1, rate.at(31), 1e-8);
        assertEquals(0.0500002, rate.at(66), 1e-6);
        assertEquals(4e-7, rate.at(101), 1e-10);
    }

    @Test
    void aPlateauLowersTheRateAndWaitsAgain() {
        Course course = Course.START;
        course = next(course, 0.5);
        for (int i = 0; i < LearningRate.PATIENCE; i++) {
            assertEquals(1, course.factor());
            course = next(course, 0.5);
        }
        assertEquals(LearningRate.LOWER, course.factor());
        for (int i = 0; i < LearningRate.PATIENCE; i++) {
            assertEquals(LearningRate.LOWER, course.factor());
            course = next(course, 0.4);
        }
        assertEquals(LearningRate.LOWER * LearningRate.LOWER, course.factor(), 1e-9);
        assertEquals(1, course.bestEpoch());
        course = next(course, 0.6);
        assertEquals(course.epoch(), course.bestEpoch());
    }

    @Test
    void patienceCountsEpochsSinceTheBest() {
        Course course = next(next(next(Course.START, 0.5), 0.4), 0.3);
        assertTrue(course.stale(2));
        assertFalse(course.stale(3));
        assertFalse(course.stale(0));
        Course unscored = Course.START.next(10, Optional.empty(), Schedule.PLATEAU);
        assertFalse(unscored.stale(1));
        assertEquals(1, unscored.bestEpoch());
    }

    private static Course next(Course course, double score) {
        return course.next(course.step() + 10, Optional.of(new Scorer.Goodness(score, 0)), Schedule.PLATEAU);
    }
}
