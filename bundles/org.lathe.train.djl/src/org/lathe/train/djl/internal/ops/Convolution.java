package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** Conv over one to three spatial axes; weights [out, in/groups, kernel...]. */
final class Convolution implements Operator.Single {
    private final Window window;
    private final int groups;

    private Convolution(NodeContext context) throws Unsupported {
        window = new Window(context.attributes());
        groups = Math.toIntExact(context.attributes().integer("group", 1));
    }

    static OperatorSpec spec() {
        return OperatorSpec.layer("Conv", Convolution::new);
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        NDArray x = in[0].array(frame);
        NDArray weight = in[1].array(frame);
        NDArray bias = in.length > 2 && in[2] != null ? in[2].array(frame) : null;
        long[] dims = in[0].dims();
        long[] weights = in[1].dims();
        int axes = weights.length - 2;
        if (axes < 1 || axes > 3 || dims.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights of shape " + Arrays.toString(weights) + " for an input of shape " + Arrays.toString(dims));
        }
        long[] pads = window.pads(dims, Arrays.copyOfRange(weights, 2, weights.length));
        Shape padding = Window.none(axes);
        if (Window.isSymmetric(pads)) {
            padding = Window.half(pads);
        } else {
            x = Window.pad(x, pads, 0);
        }
        return ArrayValue.of(
                Torch.convolution(x, weight, bias, window.strides(axes), padding, window.dilations(axes), groups));
    }
}
