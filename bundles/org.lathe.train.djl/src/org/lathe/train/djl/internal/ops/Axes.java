package org.lathe.train.djl.internal.ops;

import java.util.Arrays;
import org.lathe.train.djl.internal.tensor.Value;

/** Axis numbers, which ONNX allows to count from the end and, by version, to come as attribute or as input. */
final class Axes {
    private Axes() {}

    /** @throws IllegalArgumentException when the tensor has no such axis */
    static int of(long axis, int rank) {
        if (axis < -rank || axis >= rank) {
            throw new IllegalArgumentException("axis " + axis + " of a tensor with " + rank + " dimensions");
        }
        return (int) (axis < 0 ? axis + rank : axis);
    }

    static long[] of(long[] axes, int rank) {
        return Arrays.stream(axes).map(axis -> of(axis, rank)).sorted().toArray();
    }

    /** Where a node's axes come from. */
    @FunctionalInterface
    interface Source {
        /** The axes as written, or null where the node has none. */
        long[] read(Value[] inputs);
    }

    /** From input 1 since operator set {@code since}, before that from the attribute {@code axes}. */
    static Source source(NodeContext context, int since) {
        if (context.opset() >= since) {
            return in -> in.length > 1 && in[1] != null ? in[1].host().toLongs() : null;
        }
        long[] axes = context.attributes().integers("axes", null);
        return in -> axes;
    }
}
