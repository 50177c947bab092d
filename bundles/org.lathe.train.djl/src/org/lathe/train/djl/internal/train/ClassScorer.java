package org.lathe.train.djl.internal.train;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.train.MetricKeys;

/** Cross entropy of logits, the share of right classes, and how well each class is told; in double precision on the host. */
public final class ClassScorer implements Scorer {
    private final int[] classes;
    private double loss;
    private long right;
    private long count;
    /** By class: samples that are of it, that were taken for it, and both. */
    private long[] actual = {};

    private long[] predicted = {};
    private long[] both = {};

    /** @param classes the right class of each sample */
    public ClassScorer(int[] classes) {
        this.classes = classes;
    }

    @Override
    public void add(float[] outputs, int[] samples, int from, int rows) {
        int width = outputs.length / rows;
        if (actual.length == 0) {
            actual = new long[width];
            predicted = new long[width];
            both = new long[width];
        }
        for (int i = 0; i < rows; i++) {
            int start = i * width;
            int best = 0;
            for (int k = 1; k < width; k++) {
                best = outputs[start + k] > outputs[start + best] ? k : best;
            }
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += Math.exp((double) outputs[start + k] - outputs[start + best]);
            }
            int truth = classes[samples[from + i]];
            loss += Math.log(sum) + outputs[start + best] - outputs[start + truth];
            actual[truth]++;
            predicted[best]++;
            if (best == truth) {
                both[truth]++;
                right++;
            }
        }
        count += rows;
    }

    @Override
    public SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        values.put(MetricKeys.LOSS, loss / count);
        values.put(MetricKeys.ACCURACY, (double) right / count);
        values.put(MetricKeys.F1, f1());
        return values;
    }

    /** Over the classes that there are samples of. */
    private double f1() {
        double sum = 0;
        int present = 0;
        for (int k = 0; k < actual.length; k++) {
            if (actual[k] > 0) {
                present++;
                sum += 2.0 * both[k] / (actual[k] + predicted[k]);
            }
        }
        return sum / Math.max(1, present);
    }

    @Override
    public SortedMap<String, Double> ofClasses(List<String> names) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (int k = 0; k < Math.min(actual.length, names.size()); k++) {
            if (actual[k] > 0) {
                values.put(MetricKeys.RECALL + names.get(k), (double) both[k] / actual[k]);
            }
            if (predicted[k] > 0) {
                values.put(MetricKeys.PRECISION + names.get(k), (double) both[k] / predicted[k]);
            }
        }
        return values;
    }

    @Override
    public Goodness goodness() {
        return new Goodness((double) right / count, -loss / count);
    }
}
