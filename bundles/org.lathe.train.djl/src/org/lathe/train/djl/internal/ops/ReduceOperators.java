package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.stream.LongStream;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Sums and means over axes, and products of shapes. */
final class ReduceOperators {
    private ReduceOperators() {}

    private interface Reduction {
        NDArray apply(NDArray array, long[] axes, boolean keep);
    }

    static List<OperatorSpec> specs() {
        return List.of(
                reduce("ReduceSum", 13, Torch::sum),
                reduce("ReduceMean", 18, ReduceOperators::mean),
                reduce("ReduceMax", 18, (x, axes, keep) -> oneByOne(x, axes, keep, Torch::max)),
                reduce("ReduceMin", 18, (x, axes, keep) -> oneByOne(x, axes, keep, Torch::min)),
                reduce("ReduceL1", 18, (x, axes, keep) -> Torch.sum(x.abs(), axes, keep)),
                reduce(
                        "ReduceL2",
                        18,
                        (x, axes, keep) -> Torch.sum(x.mul(x), axes, keep).sqrt()),
                reduce("ReduceSumSquare", 18, (x, axes, keep) -> Torch.sum(x.mul(x), axes, keep)),
                reduce("ReduceLogSumExp", 18, ReduceOperators::logSumExp),
                OperatorSpec.of("ReduceProd", ReduceOperators::product));
    }

    private static OperatorSpec reduce(String name, int axesAsInput, Reduction reduction) {
        return OperatorSpec.of(name, context -> {
            Axes.Source source = Axes.source(context, axesAsInput);
            boolean keep = context.attributes().flag("keepdims", true);
            boolean nothing = context.attributes().flag("noop_with_empty_axes", false);
            return (Operator.Single) (frame, in) -> {
                long[] axes = source.read(in);
                if (axes == null || axes.length == 0) {
                    if (nothing) {
                        return in[0];
                    }
                    axes = LongStream.range(0, in[0].rank()).toArray();
                }
                NDArray x = in[0].array(frame);
                return ArrayValue.of(reduction.apply(x, Axes.of(axes, in[0].rank()), keep));
            };
        });
    }

    private interface Step {
        NDArray apply(NDArray array, int axis, boolean keep);
    }

    /** From the last axis on, since those before keep their numbers. */
    private static NDArray oneByOne(NDArray array, long[] axes, boolean keep, Step step) {
        NDArray result = array;
        for (int i = axes.length - 1; i >= 0; i--) {
            result = step.apply(result, (int) axes[i], keep);
        }
        return result;
    }

    /** Of the differences from the largest, which do not overflow. */
    private static NDArray logSumExp(NDArray x, long[] axes, boolean keep) {
        NDArray largest = Torch.detach(oneByOne(x, axes, true, Torch::max));
        NDArray sum = Torch.sum(x.sub(largest).exp(), axes, true).log().add(largest);
        return keep ? sum : Torch.sum(sum, axes, false);
    }

    private static NDArray mean(NDArray array, long[] axes, boolean keep) {
        if (axes.length == 1) {
            return Torch.mean(array, (int) axes[0], keep);
        }
        long count = 1;
        for (long axis : axes) {
            count *= array.getShape().get((int) axis);
        }
        return Torch.sum(array, axes, keep).div(count);
    }

    /** Only for shape arithmetic: exporters compute the number of elements with it. */
    private static Operator product(NodeContext context) throws Unsupported {
        boolean keep = context.attributes().flag("keepdims", true);
        return (Operator.Single) (frame, in) -> {
            HostTensor x = in[0].host();
            if (x.rank() != 1) {
                throw new IllegalArgumentException("products are only taken of shapes, not of data");
            }
            long product = 1;
            for (long value : x.toLongs()) {
                product = Math.multiplyExact(product, value);
            }
            Value result = new HostValue(
                    HostTensor.scalar(product).as(x.type()).reshaped(keep ? new long[] {1} : new long[0]));
            return result;
        };
    }
}
