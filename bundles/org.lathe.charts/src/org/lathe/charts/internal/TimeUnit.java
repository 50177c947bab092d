package org.lathe.charts.internal;

import org.lathe.charts.Range;

/** The unit in which a span of relative time is labelled. */
public enum TimeUnit {
    SECONDS(1, "s"),
    MINUTES(60, "min"),
    HOURS(3600, "h"),
    DAYS(86_400, "d");

    private final double seconds;
    private final String symbol;

    TimeUnit(double seconds, String symbol) {
        this.seconds = seconds;
        this.symbol = symbol;
    }

    /** The unit that gives numbers of few digits. */
    public static TimeUnit of(Range range) {
        double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        return most <= 180 ? SECONDS : most <= 3 * 3600 ? MINUTES : most <= 3 * 86_400 ? HOURS : DAYS;
    }

    public double seconds() {
        return seconds;
    }

    public String symbol() {
        return symbol;
    }
}
