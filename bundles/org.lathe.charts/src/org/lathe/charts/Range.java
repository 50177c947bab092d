package org.lathe.charts;

import java.util.Optional;

/**
 * An interval of an axis.
 *
 * @param low finite, less than or equal to {@code high}
 */
public record Range(double low, double high) {
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("Not a range: " + low + " to " + high);
        }
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The smallest range around both. */
    public Range union(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The smallest range around all that there are. */
    public static Optional<Range> union(Optional<Range> one, Optional<Range> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().union(other.get())) : one.or(() -> other);
    }

    /** Zoomed around a point that stays in place: a factor under 1 shows less. */
    public Range zoom(double around, double factor) {
        return new Range(around - (around - low) * factor, around + (high - around) * factor);
    }

    /** Moved by a part of its length. */
    public Range pan(double part) {
        return new Range(low + part * length(), high + part * length());
    }
}
