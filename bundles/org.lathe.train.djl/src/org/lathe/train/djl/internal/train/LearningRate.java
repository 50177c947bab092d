package org.lathe.train.djl.internal.train;

/**
 * The learning rate of each step: a schedule over all steps, after a linear warm-up.
 *
 * @param schedule the form
 * @param base the full rate
 * @param warmup steps in which it grows to the full rate; {@link Schedule#ONE_CYCLE} has a warm-up of its own
 * @param steps of the whole training
 */
record LearningRate(Schedule schedule, float base, long warmup, long steps) {
    /** The numbers of PyTorch's {@code OneCycleLR}: share of rising, and the rates at the start and at the end. */
    private static final double RISING = 0.3;

    private static final double START = 1.0 / 25;
    private static final double END = START / 1e4;

    /** Epochs without a better score after which {@link Schedule#PLATEAU} lowers the rate, and by what factor. */
    static final int PATIENCE = 5;

    static final float LOWER = 0.1f;

    /** @param step from 1 */
    float at(long step) {
        if (schedule == Schedule.ONE_CYCLE) {
            return (float) (base * oneCycle((step - 1.0) / Math.max(1, steps - 1)));
        }
        if (step <= warmup) {
            return (float) ((double) base * step / warmup);
        }
        double done = (double) (step - 1 - warmup) / Math.max(1, steps - warmup);
        return schedule == Schedule.COSINE ? (float) (base * between(1, 0, done)) : base;
    }

    private static double oneCycle(double done) {
        return done < RISING
                ? between(START, 1, done / RISING)
                : between(1, END, Math.min(1, (done - RISING) / (1 - RISING)));
    }

    /** Half a cosine from one value to another. */
    private static double between(double from, double to, double done) {
        return to + (from - to) * (1 + Math.cos(Math.PI * done)) / 2;
    }
}
