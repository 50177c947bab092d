package org.lathe.train.djl.internal.train;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.train.MetricKeys;

/** Errors of numbers: the loss as it is learned, without a unit, and two means in the label's raw unit. */
public final class NumberScorer implements Scorer {
    private final float[] raw;
    private final double mean;
    private final double deviation;
    private double squares;
    private double absolutes;
    private long count;

    /**
     * @param raw the true number of each sample
     * @param mean what predictions are shifted by, after {@code deviation} has stretched them
     */
    public NumberScorer(float[] raw, double mean, double deviation) {
        this.raw = raw;
        this.mean = mean;
        this.deviation = deviation;
    }

    @Override
    public void add(float[] outputs, int[] samples, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            double error = outputs[i] * deviation + mean - raw[samples[from + i]];
            squares += error * error;
            absolutes += Math.abs(error);
        }
        count += rows;
    }

    @Override
    public SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        values.put(MetricKeys.LOSS, squares / count / (deviation * deviation));
        values.put(MetricKeys.RMSE, Math.sqrt(squares / count));
        values.put(MetricKeys.MAE, absolutes / count);
        return values;
    }

    @Override
    public Goodness goodness() {
        return new Goodness(-squares / count, -absolutes / count);
    }
}
