package org.lathe.train.djl.internal.train;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** Judges predictions of samples whose truth it knows. */
public interface Scorer {
    /**
     * @param outputs the model's values, [count, width], row-major
     * @param samples the samples' numbers in their split
     * @param from place of the first of these samples in {@code samples}
     */
    void add(float[] outputs, int[] samples, int from, int count);

    /** What was found so far, by the metric's name without its split. */
    SortedMap<String, Double> values();

    /**
     * What was found of single classes, by the metric's name and the class's; empty where there are none.
     *
     * @param names of the model's outputs
     */
    default SortedMap<String, Double> ofClasses(List<String> names) {
        return Collections.emptySortedMap();
    }

    /** How good the predictions are: of two scores of the same kind the larger is better. */
    Goodness goodness();

    /**
     * @param first compared first
     * @param second decides between equal ones
     */
    record Goodness(double first, double second) implements Comparable<Goodness> {
        @Override
        public int compareTo(Goodness other) {
            int order = Double.compare(first, other.first);
            return order != 0 ? order : Double.compare(second, other.second);
        }
    }
}
