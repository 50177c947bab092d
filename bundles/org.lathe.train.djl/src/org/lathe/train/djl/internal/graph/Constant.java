package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;

/**
 * A tensor that the file holds.
 *
 * @param name the value's name in the normalised graph
 * @param tensor its values as they were read
 */
public record Constant(String name, TensorProto tensor, Origin origin) {
    public ElementType type() {
        return ElementType.of(tensor.getDataType());
    }

    public long[] dims() {
        return tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
    }

    public long elements() {
        return Initializers.elements(tensor);
    }
}
