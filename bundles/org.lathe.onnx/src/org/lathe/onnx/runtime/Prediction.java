package org.lathe.onnx.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One class that a model holds possible for a sample.
 *
 * @param index of the class among the model's outputs
 * @param label the class's name; its index as text where the model has no names
 * @param probability 0..1
 */
public record Prediction(int index, String label, float probability) {
    /**
     * The likeliest classes, the likeliest first; of equal ones the lower index first.
     *
     * @param probabilities of one sample, as {@link FloatTensor#row} gives them
     * @param classes names by index; may be empty
     * @param count how many at most
     */
    public static List<Prediction> top(float[] probabilities, List<String> classes, int count) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(i -> new Prediction(i, label(classes, i), probabilities[i]))
                .sorted(Comparator.comparing(Prediction::probability).reversed().thenComparing(Prediction::index))
                .limit(count)
                .toList();
    }

    private static String label(List<String> classes, int index) {
        return index < classes.size() ? classes.get(index) : Integer.toString(index);
    }
}
