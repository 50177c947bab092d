package org.lathe.charts;

/**
 * The exponential moving average that TensorBoard draws, corrected for its start at zero: with weight w,
 * {@code a[i] = w a[i-1] + (1-w) y[i]} and {@code s[i] = a[i] / (1 - w^(i+1))}. Values that are not finite stay as they are
 * and do not count. After {@code classicSmoothing} in TensorBoard 2's {@code data_transformer.ts}; the correction is that of
 * Adam (Kingma and Ba 2015, section 3).
 */
public final class Smoothing {
    private final double weight;
    private double average;
    private double remains = 1;

    /** @param weight from 0 (none) to less than 1; 0.9 averages over some ten values */
    public Smoothing(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("A smoothing weight is at least 0 and less than 1, not " + weight);
        }
        this.weight = weight;
    }

    /** The same state, to go on from separately. */
    Smoothing copy() {
        Smoothing other = new Smoothing(weight);
        other.average = average;
        other.remains = remains;
        return other;
    }

    double weight() {
        return weight;
    }

    /** The smoothed values at the next points. */
    double[] next(double[] values, int count) {
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = next(values[i]);
        }
        return result;
    }

    /** The smoothed value at the next point. */
    public double next(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        average = average * weight + (1 - weight) * value;
        remains *= weight;
        return average / (1 - remains);
    }
}
