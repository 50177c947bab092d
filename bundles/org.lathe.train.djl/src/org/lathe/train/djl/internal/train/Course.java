package org.lathe.train.djl.internal.train;

import java.util.Optional;

/**
 * How far a training is after an epoch, and how well it went.
 *
 * @param epoch the last whole one, from 1; 0 before the first
 * @param step of the optimizer, from 1
 * @param reached the best score on the validation split
 * @param bestEpoch the epoch that reached it
 * @param factor what a plateau has made of the learning rate, 1 at first
 * @param loweredEpoch the epoch after which it was lowered last
 */
public record Course(
        int epoch, long step, Optional<Scorer.Goodness> reached, int bestEpoch, float factor, int loweredEpoch) {
    public static final Course START = new Course(0, 0, Optional.empty(), 0, 1, 0);

    /** Whether this score is the best so far; without a score the newest weights are. */
    boolean better(Optional<Scorer.Goodness> score) {
        return score.isEmpty()
                ? reached.isEmpty()
                : reached.isEmpty() || score.get().compareTo(reached.get()) > 0;
    }

    /** After one more epoch. */
    Course next(long steps, Optional<Scorer.Goodness> score, Schedule schedule) {
        boolean better = better(score);
        int now = epoch + 1;
        int best = better ? now : bestEpoch;
        boolean lower = schedule == Schedule.PLATEAU && now - Math.max(best, loweredEpoch) >= LearningRate.PATIENCE;
        return new Course(
                now,
                steps,
                better && score.isPresent() ? score : reached,
                best,
                lower ? factor * LearningRate.LOWER : factor,
                lower ? now : loweredEpoch);
    }

    /** Whether so many epochs have passed without a better score. */
    boolean stale(int patience) {
        return patience > 0 && reached.isPresent() && epoch - bestEpoch >= patience;
    }
}
