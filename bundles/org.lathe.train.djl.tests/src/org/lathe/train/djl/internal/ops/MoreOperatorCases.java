package org.lathe.train.djl.internal.ops;

import java.util.ArrayList;
import java.util.List;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** Recurrent layers, resizing, padding, normalisation and rearranging. */
final class MoreOperatorCases {
    private static final int HIDDEN = 3;

    private MoreOperatorCases() {}

    static List<OperatorCase> all() {
        List<OperatorCase> cases = new ArrayList<>();
        recurrent(cases);
        resized(cases);
        padded(cases);
        transposed(cases);
        normalised(cases);
        reduced(cases);
        arranged(cases);
        elementwise(cases);
        return cases;
    }

    private static OperatorCase of(String type, String variant, int opset) {
        return OperatorCase.of(type, variant, opset);
    }

    /** [time 4, batch 2, features 5]. */
    private static OperatorCase layer(String type, String variant, int gates, int directions, boolean biases) {
        OperatorCase one = of(type, variant, 14)
                .learned(4, 2, 5)
                .learned(directions, (long) gates * HIDDEN, 5)
                .learned(directions, (long) gates * HIDDEN, HIDDEN);
        return biases ? one.learned(directions, 2L * gates * HIDDEN) : one;
    }

    private static void recurrent(List<OperatorCase> cases) {
        cases.add(layer("LSTM", "", 4, 1, true).attributes("hidden_size", HIDDEN));
        cases.add(layer("LSTM", "without biases, last state", 4, 1, false)
                .attributes("hidden_size", HIDDEN)
                .output(1));
        cases.add(layer("LSTM", "reverse, last cell", 4, 1, true)
                .attributes("hidden_size", HIDDEN, "direction", "reverse")
                .output(2));
        cases.add(layer("LSTM", "reverse", 4, 1, true).attributes("hidden_size", HIDDEN, "direction", "reverse"));
        cases.add(layer("LSTM", "both ways, from a state", 4, 2, true)
                .attributes("hidden_size", HIDDEN, "direction", "bidirectional")
                .absent()
                .learned(2, 2, HIDDEN)
                .learned(2, 2, HIDDEN));
        cases.add(layer("GRU", "", 3, 1, true).attributes("hidden_size", HIDDEN, "linear_before_reset", 1));
        cases.add(layer("GRU", "both ways, last state", 3, 2, true)
                .attributes("hidden_size", HIDDEN, "linear_before_reset", 1, "direction", "bidirectional")
                .output(1));
        cases.add(layer("RNN", "", 1, 1, true).attributes("hidden_size", HIDDEN));
    }

    private static void resized(List<OperatorCase> cases) {
        cases.add(of("Resize", "nearest, scales", 13)
                .attributes("mode", "nearest", "coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor")
                .learned(1, 2, 3, 4)
                .absent()
                .floats(new float[] {1, 1, 2, 2}, 4));
        cases.add(of("Resize", "linear, sizes", 13)
                .attributes("mode", "linear", "coordinate_transformation_mode", "pytorch_half_pixel")
                .learned(1, 2, 3, 4)
                .absent()
                .absent()
                .longs(1, 2, 6, 8));
        cases.add(of("Resize", "linear, corners, smaller", 11)
                .attributes("mode", "linear", "coordinate_transformation_mode", "align_corners")
                .learned(1, 2, 6, 5)
                .floats(new float[0], 0)
                .floats(new float[0], 0)
                .longs(1, 2, 3, 3));
        cases.add(of("Resize", "cubic", 13)
                .attributes("mode", "cubic", "coordinate_transformation_mode", "half_pixel", "cubic_coeff_a", -0.75f)
                .learned(1, 1, 4, 4)
                .absent()
                .floats(new float[] {1, 1, 2, 2}, 4));
        cases.add(of("Resize", "nearest, half pixels", 13)
                .learned(1, 2, 3, 5)
                .absent()
                .absent()
                .longs(1, 2, 7, 4));
        cases.add(of("Resize", "linear, one axis of three, smaller", 13)
                .attributes("mode", "linear")
                .learned(1, 1, 5, 2, 3)
                .absent()
                .floats(new float[] {1, 1, 0.7f, 1, 1}, 5));
        cases.add(of("Resize", "before 11", 10).learned(1, 2, 3, 4).floats(new float[] {1, 1, 2, 2}, 4));
        cases.add(of("Upsample", "", 9).learned(1, 2, 3, 4).floats(new float[] {1, 1, 2, 3}, 4));
    }

    private static void padded(List<OperatorCase> cases) {
        cases.add(of("Pad", "constant", 13)
                .learned(2, 3, 4)
                .longs(0, 1, 2, 0, 0, 1)
                .floats(new float[] {0.5f}));
        cases.add(of("Pad", "cut off", 13).learned(2, 3, 5).longs(0, 0, -1, 0, 1, -2));
        cases.add(of("Pad", "reflect", 13)
                .attributes("mode", "reflect")
                .learned(1, 2, 4, 5)
                .longs(0, 0, 1, 2, 0, 0, 2, 1));
        cases.add(of("Pad", "edge", 13).attributes("mode", "edge").learned(2, 4).longs(1, 2, 0, 3));
        cases.add(of("Pad", "attributes", 10)
                .attributes("pads", new long[] {0, 1, 1, 0}, "value", 2f)
                .learned(2, 3));
    }

    private static void transposed(List<OperatorCase> cases) {
        cases.add(of("ConvTranspose", "", 13).learned(2, 3, 4, 5).learned(3, 2, 3, 3));
        cases.add(of("ConvTranspose", "stride, padding, bias", 13)
                .attributes(
                        "strides", new long[] {2, 3}, "pads", new long[] {1, 0, 1, 1}, "output_padding", new long[] {
                            1, 0
                        })
                .learned(1, 3, 4, 3)
                .learned(3, 2, 3, 3)
                .learned(2));
        cases.add(of("ConvTranspose", "groups, dilation", 13)
                .attributes("group", 2, "dilations", new long[] {2, 1})
                .learned(1, 4, 3, 3)
                .learned(4, 3, 2, 2));
        cases.add(of("ConvTranspose", "one axis", 13)
                .attributes("strides", new long[] {2})
                .learned(2, 3, 5)
                .learned(3, 4, 4));
    }

    private static void normalised(List<OperatorCase> cases) {
        cases.add(of("LayerNormalization", "", 17).learned(2, 3, 5).learned(5).learned(5));
        cases.add(of("LayerNormalization", "two axes, no shift", 17)
                .attributes("axis", 1, "epsilon", 1e-3f)
                .learned(2, 3, 5)
                .learned(3, 5));
        cases.add(of("InstanceNormalization", "", 13)
                .learned(2, 3, 4, 2)
                .learned(3)
                .learned(3));
    }

    private static void reduced(List<OperatorCase> cases) {
        for (String type :
                List.of("ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceSumSquare", "ReduceLogSumExp")) {
            cases.add(
                    of(type, "axes", 13).attributes("axes", new long[] {0, -1}).learned(2, 3, 4));
            cases.add(of(type, "axes as input", 18)
                    .attributes("keepdims", 0)
                    .learned(2, 3, 4)
                    .longs(1));
        }
        cases.add(of("GlobalMaxPool", "", 13).learned(2, 3, 4, 5));
        cases.add(of("ArgMax", "", 13)
                .attributes("axis", 1, "keepdims", 0)
                .learned(3, 5)
                .result(ElementType.INT64));
        cases.add(of("CumSum", "", 13).learned(2, 5).scalar(1));
    }

    private static void arranged(List<OperatorCase> cases) {
        cases.add(of("Split", "attribute", 11)
                .attributes("axis", 1, "split", new long[] {2, 3})
                .learned(2, 5)
                .output(1));
        cases.add(of("Split", "input", 13)
                .attributes("axis", -1)
                .learned(2, 5)
                .longs(4, 1)
                .output(1));
        cases.add(of("Split", "equal", 13).attributes("axis", 0).learned(4, 3).output(1));
        cases.add(of("Tile", "", 13).learned(2, 3).longs(2, 1));
        cases.add(of("Range", "", 13).scalar(2).scalar(11).scalar(3).result(ElementType.INT64));
        cases.add(of("GatherElements", "", 13)
                .attributes("axis", 1)
                .learned(2, 4)
                .given(HostTensor.ofLongs(ElementType.INT64, new long[] {3, 0, -1, 1, 1, 2}, 2, 3)));
        cases.add(of("DepthToSpace", "DCR", 13).attributes("blocksize", 2).learned(1, 8, 2, 3));
        cases.add(of("DepthToSpace", "CRD", 13)
                .attributes("blocksize", 2, "mode", "CRD")
                .learned(1, 8, 2, 3));
        cases.add(of("SpaceToDepth", "", 13).attributes("blocksize", 2).learned(1, 2, 4, 6));
    }

    private static void elementwise(List<OperatorCase> cases) {
        for (String type : List.of("Sin", "Cos", "Selu", "Softsign")) {
            cases.add(OperatorCase.of(type).learned(3, 5));
        }
        cases.add(of("Mish", "", 18).learned(3, 5));
        cases.add(of("Gelu", "", 20).learned(3, 5));
        cases.add(of("Gelu", "by tanh", 20).attributes("approximate", "tanh").learned(3, 5));
        for (String type : List.of("Sign", "Round")) {
            cases.add(OperatorCase.of(type).learned(3, 5).withoutGradient());
        }
        cases.add(of("PRelu", "a slope a channel", 13).learned(2, 3, 4).learned(3, 1));
        cases.add(of("Sum", "three", 13).learned(3, 4).learned(4).learned(3, 1));
    }
}
