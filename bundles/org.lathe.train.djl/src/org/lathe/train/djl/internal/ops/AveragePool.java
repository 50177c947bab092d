package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/**
 * Means over windows. The engine always divides by the whole window; where padding does not count, the result is scaled
 * by the share of the window that lies on the input.
 */
final class AveragePool implements Operator.Single {
    private final long[] kernel;
    private final Window window;
    private final boolean countPadding;

    AveragePool(NodeContext context) throws Unsupported {
        kernel = PoolOperators.kernel(context.attributes());
        window = new Window(context.attributes());
        countPadding = context.attributes().flag("count_include_pad", false);
        if (window.isDilated()) {
            throw new Unsupported("it is dilated, which the engine cannot do");
        }
        if (context.attributes().flag("ceil_mode", false)) {
            throw new Unsupported("it rounds its output size up (ceil_mode=1), which is not built");
        }
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        NDArray x = in[0].array(frame);
        long[] dims = in[0].dims();
        int axes = kernel.length;
        long[] pads = window.pads(dims, kernel);
        Shape strides = window.strides(axes);
        Shape padding = Window.none(axes);
        if (Window.isSymmetric(pads) && PoolOperators.fits(pads, kernel)) {
            padding = Window.half(pads);
        } else {
            x = Window.pad(x, pads, 0);
        }
        NDArray mean = Torch.averagePool(x, new Shape(kernel), strides, padding, false);
        if (countPadding || Window.isZero(pads)) {
            return ArrayValue.of(mean);
        }
        long[] out = mean.getShape().getShape();
        NDArray scaled = mean;
        for (int axis = 0; axis < axes; axis++) {
            scaled = scaled.mul(correction(frame, axis, dims, out, pads[axis]));
        }
        return ArrayValue.of(scaled);
    }

    /** For each place along an axis: the kernel's size over the number of its elements that are no padding. */
    private NDArray correction(Frame frame, int axis, long[] dims, long[] out, long before) {
        long size = dims[2 + axis];
        long stride = window.strides(kernel.length).get(axis);
        float[] factors = new float[Math.toIntExact(out[2 + axis])];
        for (int i = 0; i < factors.length; i++) {
            long start = i * stride - before;
            long covered = Math.min(start + kernel[axis], size) - Math.max(start, 0);
            factors[i] = (float) kernel[axis] / Math.max(1, covered);
        }
        long[] shape = new long[out.length];
        Arrays.fill(shape, 1);
        shape[2 + axis] = factors.length;
        return frame.manager().create(factors, new Shape(shape));
    }
}
