package org.lathe.core.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What an ONNX file holds.
 *
 * @param name the graph's name, or empty
 * @param producer the program that wrote it, or empty
 * @param opset version of the standard operators
 * @param inputs what it takes, without the weights
 * @param outputs what it gives
 * @param parameters how many numbers its weights have
 * @param bytes of the file
 * @param nodes how many nodes by operator
 * @param metadata the file's own key-value entries
 */
public record ModelSummary(
        String name,
        String producer,
        long opset,
        List<Tensor> inputs,
        List<Tensor> outputs,
        long parameters,
        long bytes,
        SortedMap<String, Integer> nodes,
        SortedMap<String, String> metadata) {

    /**
     * An input or output.
     *
     * @param type the elements' type, such as {@code float32}
     * @param shape such as {@code N×3×32×32}; a letter or word is a free dimension
     */
    public record Tensor(String name, String type, String shape) {}
}
