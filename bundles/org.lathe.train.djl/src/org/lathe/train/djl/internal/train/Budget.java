package org.lathe.train.djl.internal.train;

/** What a training may take at most. */
final class Budget {
    private static final double MINUTE = 60e9;

    private final Settings.Limits limits;
    private final long begun = System.nanoTime();

    /** The time counts from now on. */
    Budget(Settings.Limits limits) {
        this.limits = limits;
    }

    boolean spent(long steps) {
        return share(steps) >= 1;
    }

    /** How much of it is used, from 0; 0 without limits. */
    double share(long steps) {
        double ofSteps = limits.steps() > 0 ? (double) steps / limits.steps() : 0;
        double ofTime = limits.minutes() > 0 ? (System.nanoTime() - begun) / (limits.minutes() * MINUTE) : 0;
        return Math.max(ofSteps, ofTime);
    }
}
