package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** Normalisation within each sample: over the last axes, or over all positions of each channel. */
final class NormalizationOperators {
    private NormalizationOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                OperatorSpec.layer("LayerNormalization", NormalizationOperators::layer),
                OperatorSpec.layer("InstanceNormalization", NormalizationOperators::instance));
    }

    private static Operator layer(NodeContext context) throws Unsupported {
        context.onlyFirstOutput();
        long axis = context.attributes().integer("axis", -1);
        float epsilon = context.attributes().number("epsilon", 1e-5f);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            Shape shape = new Shape(Arrays.copyOfRange(dims, Axes.of(axis, dims.length), dims.length));
            NDArray shift = in.length > 2 && in[2] != null
                    ? in[2].array(frame)
                    : frame.manager().zeros(shape);
            return ArrayValue.of(Torch.layerNorm(in[0].array(frame), shape, in[1].array(frame), shift, epsilon));
        };
    }

    private static Operator instance(NodeContext context) {
        float epsilon = context.attributes().number("epsilon", 1e-5f);
        return (Operator.Single) (frame, in) -> ArrayValue.of(instance(frame, in, epsilon));
    }

    private static NDArray instance(Frame frame, Value[] in, float epsilon) {
        long[] dims = in[0].dims();
        NDArray x = Torch.reshape(in[0].array(frame), dims[0], dims[1], -1);
        NDArray centred = x.sub(Torch.mean(x, 2, true));
        NDArray deviation =
                Torch.mean(centred.mul(centred), 2, true).add(epsilon).sqrt();
        NDArray scale = Torch.reshape(in[1].array(frame), 1, dims[1], 1);
        NDArray shift = Torch.reshape(in[2].array(frame), 1, dims[1], 1);
        return Torch.reshape(centred.div(deviation).mul(scale).add(shift), dims);
    }
}
