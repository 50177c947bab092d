package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.ElementTypes;
import org.lathe.train.djl.internal.tensor.HostValue;

/** Conversion to another element type, of inputs and shapes; learned values keep theirs. */
final class Cast {
    private Cast() {}

    static OperatorSpec spec() {
        return OperatorSpec.of("Cast", Cast::create);
    }

    private static Operator create(NodeContext context) throws Unsupported {
        ElementType target = ElementType.of((int) context.attributes().integer("to", 0));
        if (!ElementTypes.isKnown(target)) {
            throw new Unsupported("it converts to " + target.label() + ", which cannot be computed with");
        }
        return (Operator.Single) (frame, in) -> {
            if (in[0].type() == target) {
                return in[0];
            }
            if (in[0].onHost()) {
                return new HostValue(in[0].host().as(target));
            }
            NDArray x = in[0].array(frame);
            if (frame.training() && Torch.requiresGradient(x)) {
                throw new IllegalArgumentException("it converts learned values to " + target.label()
                        + ", and gradients do not pass through; export the model in 32-bit floats");
            }
            return ArrayValue.of(x.toType(ElementTypes.toEngine(target), true));
        };
    }
}
