package org.lathe.train.djl.internal.ops;

import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Limits to a range; the bounds are attributes before operator set 11, inputs since. */
final class Clip {
    private Clip() {}

    static OperatorSpec spec() {
        return OperatorSpec.of("Clip", Clip::create).untrainable(1, 2);
    }

    private static Operator create(NodeContext context) {
        float low = context.attributes().number("min", Float.NEGATIVE_INFINITY);
        float high = context.attributes().number("max", Float.POSITIVE_INFINITY);
        boolean attributes = context.opset() < 11;
        return (Operator.Single) (frame, in) -> ArrayValue.of(Torch.clip(
                in[0].array(frame), attributes ? low : bound(in, 1, low), attributes ? high : bound(in, 2, high)));
    }

    private static double bound(Value[] in, int input, double absent) {
        return in.length > input && in[input] != null ? in[input].host().doubleAt(0) : absent;
    }
}
