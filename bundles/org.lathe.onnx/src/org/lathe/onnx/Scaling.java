package org.lathe.onnx;

import java.util.Arrays;

/**
 * Mean and standard deviation of each feature (column, colour channel, target), in the feature's raw unit; a value is
 * standardised as (value - mean) / std. The deviation is the population's (divided by n), as scikit-learn's
 * StandardScaler has it; a feature that does not vary, as far as float32 can tell, has deviation 1, so that it
 * becomes 0.
 */
public final class Scaling {
    private final float[] mean;
    private final float[] std;

    /** @throws IllegalArgumentException when lengths differ, a value is not finite, or a deviation not positive */
    public Scaling(float[] mean, float[] std) {
        if (mean.length != std.length) {
            throw new IllegalArgumentException(mean.length + " means, " + std.length + " deviations");
        }
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isFinite(mean[i]) || !Float.isFinite(std[i]) || std[i] <= 0) {
                throw new IllegalArgumentException("feature " + i + ": mean " + mean[i] + ", deviation " + std[i]);
            }
        }
        this.mean = mean.clone();
        this.std = std.clone();
    }

    /** No change: mean 0, deviation 1. */
    public static Scaling identity(int features) {
        float[] ones = new float[features];
        Arrays.fill(ones, 1);
        return new Scaling(new float[features], ones);
    }

    public int size() {
        return mean.length;
    }

    /** A copy, in raw units. */
    public float[] mean() {
        return mean.clone();
    }

    /** A copy, in raw units. */
    public float[] std() {
        return std.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling s && Arrays.equals(mean, s.mean) && Arrays.equals(std, s.std);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(std);
    }

    @Override
    public String toString() {
        return "mean " + Arrays.toString(mean) + ", std " + Arrays.toString(std);
    }
}
