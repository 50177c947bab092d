package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/** Largest values and means over windows, and means over everything but batch and channel. */
final class PoolOperators {
    private PoolOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                OperatorSpec.of("MaxPool", PoolOperators::max),
                OperatorSpec.of("AveragePool", AveragePool::new),
                OperatorSpec.of("GlobalAveragePool", c -> (Operator.Single) (frame, in) -> {
                    long[] ones = new long[in[0].rank() - 2];
                    Arrays.fill(ones, 1);
                    return ArrayValue.of(Torch.adaptiveAveragePool(in[0].array(frame), new Shape(ones)));
                }),
                OperatorSpec.of("GlobalMaxPool", c -> (Operator.Single) (frame, in) -> {
                    long[] dims = in[0].dims();
                    NDArray largest = Torch.max(Torch.reshape(in[0].array(frame), dims[0], dims[1], -1), 2, true);
                    Arrays.fill(dims, 2, dims.length, 1);
                    return ArrayValue.of(Torch.reshape(largest, dims));
                }));
    }

    static long[] kernel(Attributes attributes) throws Unsupported {
        long[] kernel = attributes.integers("kernel_shape", null);
        if (kernel == null || kernel.length < 1 || kernel.length > 3) {
            throw new Unsupported("its kernel_shape is missing or has more than 3 dimensions");
        }
        return kernel;
    }

    private static Operator max(NodeContext context) throws Unsupported {
        long[] kernel = kernel(context.attributes());
        Window window = new Window(context.attributes());
        if (window.isDilated()) {
            throw new Unsupported("it is dilated, which the engine cannot do");
        }
        boolean ceil = context.attributes().flag("ceil_mode", false);
        Shape strides = window.strides(kernel.length);
        return (Operator.Single) (frame, in) -> {
            NDArray x = in[0].array(frame);
            long[] pads = window.pads(in[0].dims(), kernel);
            Shape padding = Window.none(kernel.length);
            if (Window.isSymmetric(pads) && fits(pads, kernel)) {
                padding = Window.half(pads);
            } else {
                x = Window.pad(x, pads, Double.NEGATIVE_INFINITY);
            }
            return ArrayValue.of(Torch.maxPool(x, new Shape(kernel), strides, padding, ceil));
        };
    }

    /** The engine wants padding of at most half the kernel. */
    static boolean fits(long[] pads, long[] kernel) {
        for (int i = 0; i < kernel.length; i++) {
            if (pads[i] > kernel[i] / 2) {
                return false;
            }
        }
        return true;
    }
}
