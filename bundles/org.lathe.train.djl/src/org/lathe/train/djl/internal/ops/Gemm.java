package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** {@code alpha * A * B + beta * C} of matrices: a fully connected layer, mostly as the engine's one call for it. */
final class Gemm implements Operator.Single {
    private final float alpha;
    private final float beta;
    private final boolean transposeA;
    private final boolean transposeB;

    private Gemm(NodeContext context) {
        Attributes attributes = context.attributes();
        alpha = attributes.number("alpha", 1);
        beta = attributes.number("beta", 1);
        transposeA = attributes.flag("transA", false);
        transposeB = attributes.flag("transB", false);
    }

    static OperatorSpec spec() {
        return OperatorSpec.layer("Gemm", Gemm::new);
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        NDArray a = in[0].array(frame);
        if (transposeA) {
            a = Torch.permute(a, 1, 0);
        }
        NDArray b = in[1].array(frame);
        boolean hasC = in.length > 2 && in[2] != null;
        if (alpha == 1 && (!hasC || beta == 1 && in[2].rank() == 1 && in[2].dims()[0] == columns(in[1]))) {
            NDArray weight = transposeB ? b : Torch.permute(b, 1, 0);
            return ArrayValue.of(Torch.linear(a, weight, hasC ? in[2].array(frame) : null));
        }
        NDArray product = Torch.matmul(a, transposeB ? Torch.permute(b, 1, 0) : b);
        NDArray scaled = alpha == 1 ? product : product.mul(alpha);
        if (!hasC) {
            return ArrayValue.of(scaled);
        }
        NDArray c = in[2].array(frame);
        return ArrayValue.of(scaled.add(beta == 1 ? c : c.mul(beta)));
    }

    private long columns(Value b) {
        return b.dims()[transposeB ? 0 : 1];
    }
}
