package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.Value;

/** More elements before and after each axis: a constant, the edge's or mirrored ones; negative numbers cut off. */
final class Pad implements Operator.Single {
    private final String mode;
    private final long[] attribute;
    private final float value;

    private Pad(NodeContext context) throws Unsupported {
        mode = context.attributes().text("mode", "constant");
        attribute = context.attributes().integers("pads", null);
        value = context.attributes().number("value", 0);
        if (context.node().hasInput(3)) {
            throw new Unsupported("it names the axes to pad, which is not built");
        }
        if (!mode.equals("constant") && !mode.equals("reflect") && !mode.equals("edge")) {
            throw new Unsupported("its mode " + mode + " is not built");
        }
    }

    static OperatorSpec spec() {
        return OperatorSpec.of("Pad", Pad::new).untrainable(1, 2, 3);
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        long[] pads = attribute != null ? attribute : in[1].host().toLongs();
        int rank = in[0].rank();
        if (pads.length != 2 * rank) {
            throw new IllegalArgumentException(pads.length + " pads for " + rank + " axes");
        }
        NDArray x = in[0].array(frame);
        if (mode.equals("constant")) {
            double constant = in.length > 2 && in[2] != null ? in[2].host().doubleAt(0) : value;
            return ArrayValue.of(Window.pad(x, pads, constant));
        }
        for (int axis = 0; axis < rank; axis++) {
            if (pads[axis] != 0 || pads[rank + axis] != 0) {
                long size = in[0].dims()[axis];
                NDArray indices = frame.upload(indices(size, pads[axis], pads[rank + axis]));
                x = Torch.take(x, axis, indices);
            }
        }
        return ArrayValue.of(x);
    }

    /** Which element stands at each place of the padded axis. */
    private HostTensor indices(long size, long before, long after) {
        long[] indices = new long[Math.toIntExact(size + before + after)];
        for (int i = 0; i < indices.length; i++) {
            long at = i - before;
            if (mode.equals("reflect")) {
                at = at < 0 ? -at : at >= size ? 2 * size - 2 - at : at;
                if (at < 0 || at >= size) {
                    throw new IllegalArgumentException("a reflection over more than the axis of " + size);
                }
            }
            indices[i] = Math.clamp(at, 0, size - 1);
        }
        return HostTensor.ofLongs(ElementType.INT64, indices, indices.length);
    }
}
