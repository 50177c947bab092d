package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/**
 * ConvTranspose; weights [in, out/groups, kernel...]. The engine's binding lacks it: zeros between the elements and a
 * convolution with the kernel turned around are the same.
 */
final class ConvolutionTransposed implements Operator.Single {
    private final int groups;
    private final long[] pads;
    private final long[] strides;
    private final long[] dilations;
    private final long[] more;

    private ConvolutionTransposed(NodeContext context) throws Unsupported {
        Attributes attributes = context.attributes();
        groups = Math.toIntExact(attributes.integer("group", 1));
        pads = attributes.integers("pads", null);
        strides = attributes.integers("strides", null);
        dilations = attributes.integers("dilations", null);
        more = attributes.integers("output_padding", null);
        boolean automatic = !attributes.text("auto_pad", "NOTSET").equals("NOTSET");
        if (automatic || attributes.has("output_shape")) {
            throw new Unsupported("it leaves its padding to be found (auto_pad, output_shape), which is not built");
        }
    }

    static OperatorSpec spec() {
        return OperatorSpec.layer("ConvTranspose", ConvolutionTransposed::new);
    }

    @Override
    public Value apply(Frame frame, Value[] in) {
        long[] weights = in[1].dims();
        int axes = weights.length - 2;
        NDArray x = spread(in[0].array(frame), in[0].dims(), or(strides, axes, 1));
        long[] dilation = or(dilations, axes, 1);
        long[] own = or(pads, 2 * axes, 0);
        long[] extra = or(more, axes, 0);
        long[] around = new long[2 * axes];
        for (int i = 0; i < axes; i++) {
            long reach = dilation[i] * (weights[2 + i] - 1);
            around[i] = reach - own[i];
            around[axes + i] = reach - own[axes + i] + extra[i];
        }
        NDArray bias = in.length > 2 && in[2] != null ? in[2].array(frame) : null;
        return ArrayValue.of(Torch.convolution(
                Window.pad(x, around, 0),
                turned(in[1].array(frame), weights),
                bias,
                new Shape(or(null, axes, 1)),
                Window.none(axes),
                new Shape(dilation),
                groups));
    }

    private static long[] or(long[] values, int count, long absent) {
        return values != null
                ? values
                : LongStream.generate(() -> absent).limit(count).toArray();
    }

    /** Zeros between the elements of each spatial axis: one element every {@code stride}. */
    private static NDArray spread(NDArray x, long[] dims, long[] strides) {
        if (Arrays.stream(strides).allMatch(s -> s == 1)) {
            return x;
        }
        int axes = strides.length;
        long[] apart = new long[2 + 2 * axes];
        long[] pads = new long[2 * apart.length];
        long[] together = dims.clone();
        apart[0] = dims[0];
        apart[1] = dims[1];
        for (int i = 0; i < axes; i++) {
            apart[2 + 2 * i] = dims[2 + i];
            apart[3 + 2 * i] = 1;
            pads[apart.length + 3 + 2 * i] = strides[i] - 1;
            together[2 + i] = dims[2 + i] * strides[i];
        }
        NDArray spread = Torch.reshape(Window.pad(Torch.reshape(x, apart), pads, 0), together);
        for (int i = 0; i < axes; i++) {
            spread = Torch.slice(spread, 2 + i, 0, together[2 + i] - strides[i] + 1, 1);
        }
        return spread;
    }

    /** [in, out/groups, kernel...] to [out, in/groups, kernel...], the kernel backwards. */
    private NDArray turned(NDArray weight, long[] dims) {
        long[] grouped = new long[dims.length + 1];
        grouped[0] = groups;
        grouped[1] = dims[0] / groups;
        System.arraycopy(dims, 1, grouped, 2, dims.length - 1);
        long[] order = IntStream.range(0, grouped.length).asLongStream().toArray();
        order[1] = 2;
        order[2] = 1;
        long[] result = dims.clone();
        result[0] = dims[1] * groups;
        result[1] = dims[0] / groups;
        NDArray turned = Torch.reshape(Torch.permute(Torch.reshape(weight, grouped), order), result);
        for (int axis = 2; axis < dims.length; axis++) {
            turned = Torch.flip(turned, axis);
        }
        return turned;
    }
}
