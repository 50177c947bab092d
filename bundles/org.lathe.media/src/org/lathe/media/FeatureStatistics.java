package org.lathe.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.core.runtime.CoreException;

/**
 * Mean and standard deviation of each feature of examples (a table's column, an image's channel), in raw units, computed
 * in one pass by Welford's method (B. P. Welford, Technometrics 4(3), 1962). Missing values (NaN) are left out; the
 * deviation is the population's, and 1 where a feature does not vary or has no values, so that a model can divide by it.
 */
public final class FeatureStatistics {
    /** As many samples as give a stable mean of images; more only cost time. */
    public static final int ENOUGH_IMAGES = 2000;

    private final long[] counts;
    private final double[] means;
    private final double[] squares;

    private FeatureStatistics(int features) {
        counts = new long[features];
        means = new double[features];
        squares = new double[features];
    }

    /** Of all rows of a table, or of up to {@link #ENOUGH_IMAGES} images spread evenly. */
    public static FeatureStatistics of(Examples examples) throws CoreException {
        return of(examples, examples.element() == Examples.Element.UINT8 ? ENOUGH_IMAGES : Integer.MAX_VALUE);
    }

    /** @param most how many samples to look at, spread evenly */
    public static FeatureStatistics of(Examples examples, int most) throws CoreException {
        int[] shape = examples.shape();
        FeatureStatistics statistics = new FeatureStatistics(shape[shape.length - 1]);
        int elements = 1;
        for (int side : shape) {
            elements = Math.multiplyExact(elements, side);
        }
        ByteBuffer sample =
                ByteBuffer.allocate(elements * examples.element().bytes()).order(ByteOrder.nativeOrder());
        int samples = Math.min(examples.size(), most);
        for (int i = 0; i < samples; i++) {
            sample.clear();
            examples.read((int) ((long) i * examples.size() / samples), sample);
            statistics.add(sample.flip(), examples.element());
        }
        return statistics;
    }

    /** Of the labels, as the one feature, for a regression. */
    public static FeatureStatistics ofLabels(Examples examples) {
        FeatureStatistics statistics = new FeatureStatistics(1);
        for (int i = 0; i < examples.size(); i++) {
            statistics.add(0, examples.label(i));
        }
        return statistics;
    }

    private void add(ByteBuffer sample, Examples.Element element) {
        for (int i = 0; sample.hasRemaining(); i++) {
            add(i % counts.length, element == Examples.Element.UINT8 ? sample.get() & 0xff : sample.getFloat());
        }
    }

    private void add(int feature, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        counts[feature]++;
        double difference = value - means[feature];
        means[feature] += difference / counts[feature];
        squares[feature] += difference * (value - means[feature]);
    }

    /** How many features. */
    public int size() {
        return counts.length;
    }

    /** How many values a feature has that are not missing. */
    public long count(int feature) {
        return counts[feature];
    }

    /** The mean of each feature, 0 where it has no values. */
    public float[] mean() {
        float[] mean = new float[means.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) means[i];
        }
        return mean;
    }

    /** The standard deviation of each feature, never 0. */
    public float[] std() {
        float[] std = new float[means.length];
        for (int i = 0; i < std.length; i++) {
            float deviation = counts[i] == 0 ? 0 : (float) Math.sqrt(squares[i] / counts[i]);
            std[i] = deviation > Math.ulp((float) means[i]) ? deviation : 1;
        }
        return std;
    }
}
