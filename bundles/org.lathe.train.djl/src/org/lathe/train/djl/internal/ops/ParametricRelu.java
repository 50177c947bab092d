package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/** PRelu: below zero a learned slope, which is broadcast from the last axis on. */
final class ParametricRelu {
    private ParametricRelu() {}

    static OperatorSpec spec() {
        return OperatorSpec.layer("PRelu", context -> (Operator.Single) (frame, in) -> {
            NDArray x = in[0].array(frame);
            NDArray below = Torch.relu(x.neg()).mul(in[1].array(frame));
            return ArrayValue.of(Torch.relu(x).sub(below));
        });
    }
}
