package org.lathe.train.djl.internal.train;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.train.MetricKeys;

/** Cross entropy of logits and the share of right classes; in double precision on the host. */
public final class ClassScorer implements Scorer {
    private final int[] classes;
    private double loss;
    private long right;
    private long count;

    /** @param classes the right class of each sample */
    public ClassScorer(int[] classes) {
        this.classes = classes;
    }

    @Override
    public void add(float[] outputs, int[] samples, int from, int rows) {
        int width = outputs.length / rows;
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
            right += best == truth ? 1 : 0;
        }
        count += rows;
    }

    @Override
    public SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        values.put(MetricKeys.LOSS, loss / count);
        values.put(MetricKeys.ACCURACY, (double) right / count);
        return values;
    }

    @Override
    public Goodness goodness() {
        return new Goodness((double) right / count, -loss / count);
    }
}
