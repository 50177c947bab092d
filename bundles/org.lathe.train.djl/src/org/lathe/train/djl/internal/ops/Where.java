package org.lathe.train.djl.internal.ops;

import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** The second input where the first is true, the third elsewhere. */
final class Where {
    private Where() {}

    static OperatorSpec spec() {
        return OperatorSpec.of(
                "Where", c -> (Operator.Single) (frame, in) -> Arrays.stream(in).allMatch(Value::onHost)
                        ? onHost(in[0].host(), in[1].host(), in[2].host())
                        : ArrayValue.of(Torch.where(in[0].array(frame), in[1].array(frame), in[2].array(frame))));
    }

    private static Value onHost(HostTensor condition, HostTensor then, HostTensor otherwise) {
        long[] shape = HostBroadcast.shape(condition.dims(), then.dims(), otherwise.dims());
        HostTensor holds = HostBroadcast.to(condition, shape);
        HostTensor a = HostBroadcast.to(then, shape);
        HostTensor b = HostBroadcast.to(otherwise, shape);
        if (a.isFloating()) {
            double[] values = new double[a.size()];
            Arrays.setAll(values, i -> holds.longAt(i) != 0 ? a.doubleAt(i) : b.doubleAt(i));
            return new HostValue(HostTensor.ofDoubles(a.type(), values, shape));
        }
        long[] values = new long[a.size()];
        Arrays.setAll(values, i -> holds.longAt(i) != 0 ? a.longAt(i) : b.longAt(i));
        return new HostValue(HostTensor.ofLongs(a.type(), values, shape));
    }
}
