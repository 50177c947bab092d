package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.ElementTypes;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.Value;

/** Categories as vectors: the second of {@code values} where the index is, the first elsewhere and for unknown ones. */
final class OneHot {
    private OneHot() {}

    static OperatorSpec spec() {
        return OperatorSpec.of("OneHot", OneHot::create).untrainable(1, 2);
    }

    private static Operator create(NodeContext context) {
        long axis = context.attributes().integer("axis", -1);
        return (Operator.Single) (frame, in) -> {
            int rank = in[0].rank() + 1;
            int at = Axes.of(axis, rank);
            long depth = in[1].host().longAt(0);
            HostTensor values = in[2].host();
            NDArray index = in[0].array(frame);
            if (index.getDataType() != DataType.INT64) {
                index = index.toType(DataType.INT64, true);
            }
            NDArray counted = Torch.unsqueeze(Torch.where(index.lt(0), index.add(depth), index), at);
            NDArray hot = counted.eq(categories(frame, depth, rank, at));
            NDArray typed = hot.toType(ElementTypes.toEngine(values.type()), false);
            return plain(values) ? ArrayValue.of(typed) : scaled(frame, hot, values);
        };
    }

    private static NDArray categories(Frame frame, long depth, int rank, int axis) {
        long[] dims = new long[rank];
        Arrays.fill(dims, 1);
        dims[axis] = depth;
        long[] numbers = new long[Math.toIntExact(depth)];
        Arrays.setAll(numbers, i -> i);
        return frame.upload(HostTensor.vector(numbers).reshaped(dims));
    }

    private static boolean plain(HostTensor values) {
        return values.doubleAt(0) == 0 && values.doubleAt(1) == 1;
    }

    private static Value scaled(Frame frame, NDArray hot, HostTensor values) {
        NDArray off = frame.upload(values.select(new int[] {0}, 1));
        NDArray on = frame.upload(values.select(new int[] {1}, 1));
        return ArrayValue.of(Torch.where(hot, on, off));
    }
}
