package org.lathe.onnx;

/**
 * Computes a {@link Scaling} in one pass over the training data by Welford's method (B. P. Welford, Technometrics 4(3),
 * 1962), which does not lose digits when the mean is large. NaN counts as missing and is left out.
 */
public final class ScalingAccumulator {
    private final long[] count;
    private final double[] mean;
    private final double[] squares;

    /** @param features number of columns or channels */
    public ScalingAccumulator(int features) {
        count = new long[features];
        mean = new double[features];
        squares = new double[features];
    }

    public void add(int feature, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        count[feature]++;
        double delta = value - mean[feature];
        mean[feature] += delta / count[feature];
        squares[feature] += delta * (value - mean[feature]);
    }

    /** One value of each feature. */
    public void addRow(float... row) {
        for (int i = 0; i < row.length; i++) {
            add(i, row[i]);
        }
    }

    /** An image's bytes as unsigned values, channels last: the feature is the channel. */
    public void addPixels(byte[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            add(i % count.length, pixels[i] & 0xff);
        }
    }

    /** @throws IllegalArgumentException when the data held an infinite value */
    public Scaling scaling() {
        float[] means = new float[count.length];
        float[] deviations = new float[count.length];
        for (int i = 0; i < count.length; i++) {
            means[i] = (float) mean[i];
            float deviation = count[i] == 0 ? 0 : (float) Math.sqrt(squares[i] / count[i]);
            deviations[i] = deviation > Math.ulp(means[i]) ? deviation : Float.isNaN(deviation) ? deviation : 1;
        }
        return new Scaling(means, deviations);
    }
}
