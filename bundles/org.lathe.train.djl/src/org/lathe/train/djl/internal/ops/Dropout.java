package org.lathe.train.djl.internal.ops;

import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/** Drops elements while training, does nothing otherwise, whatever the file's own {@code training_mode} says. */
final class Dropout {
    private static final double DEFAULT_RATIO = 0.5;

    private Dropout() {}

    static OperatorSpec spec() {
        return OperatorSpec.of("Dropout", Dropout::create).untrainable(1, 2);
    }

    private static Operator create(NodeContext context) {
        double attribute = context.attributes().number("ratio", (float) DEFAULT_RATIO);
        boolean fromInput = context.opset() >= 12;
        return (Operator.Single) (frame, in) -> {
            if (!frame.training()) {
                return in[0];
            }
            double ratio = attribute;
            if (fromInput) {
                ratio = in.length > 1 && in[1] != null ? in[1].host().doubleAt(0) : DEFAULT_RATIO;
            }
            return ratio == 0 ? in[0] : ArrayValue.of(Torch.dropout(in[0].array(frame), ratio));
        };
    }
}
