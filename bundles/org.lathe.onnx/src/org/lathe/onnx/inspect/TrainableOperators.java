package org.lathe.onnx.inspect;

/** What a trainer of ONNX graphs can train through; a trainer registers one as a service. */
@FunctionalInterface
public interface TrainableOperators {
    /**
     * Must answer without loading native libraries.
     *
     * @param domain empty for ONNX's own operators
     * @param operator such as {@code Conv}
     * @param opset version of the domain's operator set that the model imports
     */
    boolean contains(String domain, String operator, long opset);
}
