package org.lathe.train.djl.internal.ops;

import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/** Matrix products, batched and broadcast as in NumPy. */
final class MatMul {
    private MatMul() {}

    static OperatorSpec spec() {
        return OperatorSpec.layer("MatMul", c ->
                (Operator.Single) (frame, in) -> ArrayValue.of(Torch.matmul(in[0].array(frame), in[1].array(frame))));
    }
}
