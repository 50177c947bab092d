package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Putting tensors side by side. */
final class Concat {
    private Concat() {}

    static OperatorSpec spec() {
        return OperatorSpec.of("Concat", Concat::create);
    }

    private static Operator create(NodeContext context) {
        long axis = context.attributes().integer("axis", 1);
        return (Operator.Single) (frame, in) -> Arrays.stream(in).allMatch(v -> v.onHost() && v.rank() == 1)
                ? onHost(in)
                : onDevice(frame, in, Axes.of(axis, in[0].rank()));
    }

    private static Value onHost(Value[] in) {
        if (in[0].host().isFloating()) {
            double[] values = Arrays.stream(in)
                    .flatMapToDouble(v -> Arrays.stream(v.host().toDoubles()))
                    .toArray();
            return new HostValue(HostTensor.ofDoubles(in[0].type(), values, values.length));
        }
        long[] values = Arrays.stream(in)
                .flatMapToLong(v -> Arrays.stream(v.host().toLongs()))
                .toArray();
        return new HostValue(HostTensor.ofLongs(in[0].type(), values, values.length));
    }

    private static Value onDevice(Frame frame, Value[] in, int axis) {
        NDArray[] arrays = Arrays.stream(in).map(v -> v.array(frame)).toArray(NDArray[]::new);
        return ArrayValue.of(Torch.concat(arrays, axis));
    }
}
