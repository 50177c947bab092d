package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** Resize, and Upsample as it was called before: axis by axis, as a product with a matrix of weights. */
final class Resize implements Operator.Single {
    private final Resampling resampling;
    private final int scalesInput;
    private final int sizesInput;
    private final float[] attribute;

    private Resize(NodeContext context, boolean upsample) throws Unsupported {
        Attributes attributes = context.attributes();
        boolean old = upsample || context.opset() < 11;
        attribute = attributes.numbers("scales").orElse(null);
        scalesInput = old ? 1 : 2;
        sizesInput = old ? Integer.MAX_VALUE : 3;
        if (attributes.flag("antialias", false)
                || attributes.has("axes")
                || attributes.flag("exclude_outside", false)) {
            throw new Unsupported("it smooths, names its axes, or leaves out what is outside, which is not built");
        }
        String policy = attributes.text("keep_aspect_ratio_policy", "stretch");
        if (!policy.equals("stretch")) {
            throw new Unsupported("it keeps the aspect ratio, which is not built");
        }
        try {
            resampling = new Resampling(
                    attributes.text("mode", "nearest"),
                    attributes.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel"),
                    attributes.text("nearest_mode", old ? "floor" : "round_prefer_floor"),
                    attributes.number("cubic_coeff_a", -0.75f));
        } catch (IllegalArgumentException e) {
            throw new Unsupported(e.getMessage());
        }
    }

    static OperatorSpec spec() {
        return OperatorSpec.of("Resize", context -> new Resize(context, false)).untrainable(1, 2, 3);
    }

    static OperatorSpec upsample() {
        return OperatorSpec.of("Upsample", context -> new Resize(context, true)).untrainable(1);
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        long[] dims = in[0].dims();
        double[] scales = new double[dims.length];
        long[] size = size(dims, in, scales);
        NDArray x = in[0].array(frame);
        for (int axis = 0; axis < dims.length; axis++) {
            if (size[axis] != dims[axis]) {
                x = resized(frame, x, axis, (int) size[axis], scales[axis]);
            }
        }
        return ArrayValue.of(x);
    }

    /** @param scales is filled */
    private long[] size(long[] dims, Value[] in, double[] scales) {
        if (in.length > sizesInput && in[sizesInput] != null && in[sizesInput].dims()[0] > 0) {
            long[] size = in[sizesInput].host().toLongs();
            Arrays.setAll(scales, i -> (double) size[i] / dims[i]);
            return size;
        }
        Arrays.setAll(
                scales,
                i -> attribute != null ? attribute[i] : in[scalesInput].host().doubleAt(i));
        long[] size = new long[dims.length];
        Arrays.setAll(size, i -> (long) Math.floor(dims[i] * scales[i]));
        return size;
    }

    private NDArray resized(Frame frame, NDArray x, int axis, int to, double scale) {
        long[] dims = x.getShape().getShape();
        int from = Math.toIntExact(dims[axis]);
        NDArray weights = frame.manager().create(resampling.weights(from, to, scale), new Shape(to, from));
        int last = dims.length - 1;
        if (axis == last) {
            return Torch.matmul(x, Torch.permute(weights, 1, 0));
        }
        if (axis == last - 1) {
            return Torch.matmul(weights, x);
        }
        long[] swapped = IntStream.rangeClosed(0, last).asLongStream().toArray();
        swapped[axis] = last;
        swapped[last] = axis;
        NDArray product = Torch.matmul(Torch.permute(x, swapped), Torch.permute(weights, 1, 0));
        return Torch.permute(product, swapped);
    }
}
