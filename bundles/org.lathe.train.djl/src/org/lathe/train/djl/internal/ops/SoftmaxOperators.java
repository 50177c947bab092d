package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/** Softmax and its logarithm; before operator set 13 over all axes from the given one on. */
final class SoftmaxOperators {
    private SoftmaxOperators() {}

    private interface Normalisation {
        NDArray apply(NDArray array, int axis);
    }

    static List<OperatorSpec> specs() {
        return List.of(spec("Softmax", Torch::softmax), spec("LogSoftmax", Torch::logSoftmax));
    }

    private static OperatorSpec spec(String name, Normalisation function) {
        return OperatorSpec.of(name, context -> {
            boolean flattens = context.opset() < 13;
            long axis = context.attributes().integer("axis", flattens ? 1 : -1);
            return (Operator.Single) (frame, in) -> {
                NDArray x = in[0].array(frame);
                long[] dims = in[0].dims();
                int at = Axes.of(axis, dims.length);
                if (!flattens || at == dims.length - 1) {
                    return ArrayValue.of(function.apply(x, at));
                }
                NDArray flat = Torch.reshape(x, ShapeOperators.flattened(dims, at));
                return ArrayValue.of(Torch.reshape(function.apply(flat, 1), dims));
            };
        });
    }
}
