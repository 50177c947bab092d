package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;

/**
 * How a kernel moves over the spatial axes: strides, dilations and padding as convolutions and pools share them. The
 * engine pads both ends alike; where a file asks for more at one end, the input is padded beforehand.
 */
final class Window {
    private final String autoPad;
    private final long[] pads;
    private final long[] strides;
    private final long[] dilations;

    Window(Attributes attributes) throws Unsupported {
        autoPad = attributes.text("auto_pad", "NOTSET");
        pads = attributes.integers("pads", null);
        strides = attributes.integers("strides", null);
        dilations = attributes.integers("dilations", null);
        if (pads != null && Arrays.stream(pads).anyMatch(p -> p < 0)) {
            throw new Unsupported("it has negative padding");
        }
    }

    boolean isDilated() {
        return dilations != null && Arrays.stream(dilations).anyMatch(d -> d != 1);
    }

    Shape strides(int axes) {
        return shape(strides, axes);
    }

    Shape dilations(int axes) {
        return shape(dilations, axes);
    }

    private static Shape shape(long[] values, int axes) {
        if (values != null && values.length != axes) {
            throw new IllegalArgumentException(
                    values.length + " strides or dilations for " + axes + " spatial dimensions");
        }
        long[] own = values;
        if (own == null) {
            own = new long[axes];
            Arrays.fill(own, 1);
        }
        return new Shape(own);
    }

    /** The padding for an input: before each spatial axis, then after each. */
    long[] pads(long[] dims, long[] kernel) {
        int axes = kernel.length;
        if (pads != null && autoPad.equals("NOTSET")) {
            if (pads.length != 2 * axes) {
                throw new IllegalArgumentException(pads.length + " pads for " + axes + " spatial dimensions");
            }
            return pads;
        }
        long[] result = new long[2 * axes];
        if (!autoPad.startsWith("SAME")) {
            return result;
        }
        Shape stride = strides(axes);
        Shape dilation = dilations(axes);
        for (int i = 0; i < axes; i++) {
            long size = dims[dims.length - axes + i];
            long steps = (size + stride.get(i) - 1) / stride.get(i);
            long reach = (steps - 1) * stride.get(i) + (kernel[i] - 1) * dilation.get(i) + 1;
            long total = Math.max(0, reach - size);
            long small = total / 2;
            result[i] = autoPad.equals("SAME_UPPER") ? small : total - small;
            result[axes + i] = total - result[i];
        }
        return result;
    }

    static boolean isSymmetric(long[] pads) {
        int axes = pads.length / 2;
        return Arrays.equals(pads, 0, axes, pads, axes, 2 * axes);
    }

    static boolean isZero(long[] pads) {
        return Arrays.stream(pads).allMatch(p -> p == 0);
    }

    /** The first half of symmetric pads, as the engine takes them. */
    static Shape half(long[] pads) {
        return new Shape(Arrays.copyOf(pads, pads.length / 2));
    }

    static Shape none(int axes) {
        return new Shape(new long[axes]);
    }

    static NDArray pad(NDArray x, long[] pads, double value) {
        int axes = pads.length / 2;
        long[] pairs = new long[2 * axes];
        for (int i = 0; i < axes; i++) {
            pairs[2 * i] = pads[axes - 1 - i];
            pairs[2 * i + 1] = pads[2 * axes - 1 - i];
        }
        return Torch.pad(x, pairs, value);
    }
}
