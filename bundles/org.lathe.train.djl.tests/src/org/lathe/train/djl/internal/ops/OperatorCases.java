package org.lathe.train.djl.internal.ops;

import java.util.ArrayList;
import java.util.List;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** At least one case for each operator, more where versions or attributes change what it does. */
final class OperatorCases {
    private static final float NAN = Float.NaN;

    private OperatorCases() {}

    static List<OperatorCase> all() {
        List<OperatorCase> cases = new ArrayList<>();
        cases.addAll(elementwise());
        cases.addAll(convolutional());
        cases.addAll(matrices());
        cases.addAll(shapes());
        cases.addAll(indexing());
        cases.addAll(logic());
        cases.addAll(MoreOperatorCases.all());
        return cases;
    }

    private static OperatorCase of(String type, String variant, int opset) {
        return OperatorCase.of(type, variant, opset);
    }

    private static HostTensor longs(long[] values, long... dims) {
        return HostTensor.ofLongs(ElementType.INT64, values, dims);
    }

    private static HostTensor floats(double[] values, long... dims) {
        return HostTensor.ofDoubles(ElementType.FLOAT, values, dims);
    }

    private static List<OperatorCase> elementwise() {
        List<OperatorCase> cases = new ArrayList<>();
        for (String type : List.of(
                "Relu",
                "Sigmoid",
                "Tanh",
                "Exp",
                "Neg",
                "Abs",
                "Erf",
                "Identity",
                "Softplus",
                "LeakyRelu",
                "Elu",
                "HardSigmoid")) {
            cases.add(OperatorCase.of(type).learned(3, 5));
        }
        for (String type : List.of("Log", "Sqrt", "Reciprocal")) {
            cases.add(OperatorCase.of(type).positive(3, 5));
        }
        cases.add(OperatorCase.of("Floor").learned(3, 5).withoutGradient());
        cases.add(OperatorCase.of("Ceil").learned(3, 5).withoutGradient());
        cases.add(of("HardSwish", "", 14).learned(3, 5));
        cases.add(of("LeakyRelu", "alpha", 13).attributes("alpha", 0.3f).learned(7));
        cases.add(of("Elu", "alpha", 13).attributes("alpha", 0.7f).learned(7));
        cases.add(of("HardSigmoid", "alpha, beta", 13)
                .attributes("alpha", 0.3f, "beta", 0.4f)
                .learned(9));
        cases.add(of("Clip", "attributes", 10)
                .attributes("min", -0.5f, "max", 0.6f)
                .learned(3, 5));
        cases.add(of("Clip", "inputs", 13)
                .learned(new float[] {-2, -0.6f, -0.4f, 0, 0.5f, 0.7f, 3}, 7)
                .floats(new float[] {-0.5f})
                .floats(new float[] {0.6f}));
        cases.add(of("Clip", "upper only", 13).learned(3, 5).absent().floats(new float[] {0.6f}));
        for (String type : List.of("Add", "Sub", "Mul", "Min", "Max")) {
            cases.add(of(type, "same shape", 13).learned(3, 4).learned(3, 4));
            cases.add(of(type, "broadcast", 13).learned(2, 3, 4).learned(3, 1));
        }
        cases.add(of("Div", "broadcast", 13).learned(3, 4).positive(4));
        cases.add(of("Div", "integers", 13)
                .given(longs(new long[] {7, -7, 9}, 3))
                .given(longs(new long[] {2, 2, 3}, 3))
                .result(ElementType.INT64));
        cases.add(of("Pow", "square", 13).learned(3, 4).floats(new float[] {2}));
        cases.add(of("Pow", "cube, int64", 13).learned(3, 4).scalar(3));
        cases.add(of("Pow", "fraction", 13).positive(3, 4).floats(new float[] {0.5f}, 1));
        cases.add(of("Cast", "bool to float", 13)
                .attributes("to", 1)
                .given(HostTensor.ofLongs(ElementType.INT64, new long[] {0, 3, 1}, 3))
                .withoutGradient());
        cases.add(of("Softmax", "last", 13).learned(3, 5));
        cases.add(of("Softmax", "middle", 13).attributes("axis", 1).learned(2, 3, 4));
        cases.add(of("Softmax", "flattens", 11).attributes("axis", 1).learned(2, 3, 4));
        cases.add(of("LogSoftmax", "last", 13).learned(3, 5));
        cases.add(of("LogSoftmax", "flattens", 11).learned(2, 3, 4));
        cases.add(of("Dropout", "attribute", 10).attributes("ratio", 0.0f).learned(3, 5));
        cases.add(of("Dropout", "input", 13).learned(3, 5).floats(new float[] {0}));
        return cases;
    }

    private static List<OperatorCase> convolutional() {
        return List.of(
                of("Conv", "plain", 13).learned(2, 3, 6, 7).learned(4, 3, 3, 3),
                of("Conv", "bias, pads, strides", 13)
                        .attributes("pads", new long[] {1, 1, 1, 1}, "strides", new long[] {2, 2})
                        .learned(2, 3, 6, 7)
                        .learned(4, 3, 3, 3)
                        .learned(4),
                of("Conv", "groups", 13)
                        .attributes("group", 2, "pads", new long[] {1, 1, 1, 1})
                        .learned(2, 4, 5, 5)
                        .learned(6, 2, 3, 3),
                of("Conv", "depthwise, dilated", 13)
                        .attributes("group", 3, "dilations", new long[] {2, 2})
                        .learned(1, 3, 7, 7)
                        .learned(3, 1, 3, 3),
                of("Conv", "uneven pads", 13)
                        .attributes("pads", new long[] {0, 1, 2, 0})
                        .learned(1, 2, 5, 5)
                        .learned(2, 2, 3, 3),
                of("Conv", "SAME_UPPER", 13)
                        .attributes("auto_pad", "SAME_UPPER", "strides", new long[] {2, 2})
                        .learned(1, 2, 6, 7)
                        .learned(2, 2, 3, 3),
                of("Conv", "SAME_LOWER", 13)
                        .attributes("auto_pad", "SAME_LOWER")
                        .learned(1, 2, 6, 6)
                        .learned(2, 2, 2, 2),
                of("Conv", "1-D", 13).learned(2, 3, 9).learned(4, 3, 3).learned(4),
                of("Conv", "3-D", 13).learned(1, 2, 4, 4, 4).learned(2, 2, 3, 3, 3),
                of("MaxPool", "plain", 13)
                        .attributes("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2})
                        .learned(2, 2, 6, 6),
                of("MaxPool", "pads", 13)
                        .attributes(
                                "kernel_shape", new long[] {3, 3}, "strides", new long[] {2, 2}, "pads", new long[] {
                                    1, 1, 1, 1
                                })
                        .learned(1, 2, 7, 7),
                of("MaxPool", "uneven pads", 13)
                        .attributes("kernel_shape", new long[] {3, 3}, "pads", new long[] {0, 0, 1, 1})
                        .learned(1, 2, 5, 5),
                of("MaxPool", "ceil", 13)
                        .attributes("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2}, "ceil_mode", 1)
                        .learned(1, 2, 5, 5),
                of("AveragePool", "plain", 13)
                        .attributes("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2})
                        .learned(2, 2, 6, 6),
                of("AveragePool", "padding not counted", 13)
                        .attributes("kernel_shape", new long[] {3, 3}, "pads", new long[] {1, 1, 1, 1})
                        .learned(1, 2, 5, 6),
                of("AveragePool", "padding counted", 13)
                        .attributes(
                                "kernel_shape",
                                new long[] {3, 3},
                                "pads",
                                new long[] {1, 1, 1, 1},
                                "count_include_pad",
                                1)
                        .learned(1, 2, 5, 5),
                of("AveragePool", "uneven, strides", 13)
                        .attributes(
                                "kernel_shape", new long[] {3, 2}, "strides", new long[] {2, 2}, "pads", new long[] {
                                    0, 1, 1, 0
                                })
                        .learned(1, 2, 6, 7),
                of("AveragePool", "1-D", 13)
                        .attributes("kernel_shape", new long[] {3})
                        .learned(1, 2, 8),
                of("GlobalAveragePool", "2-D", 13).learned(2, 3, 4, 5),
                of("GlobalAveragePool", "1-D", 13).learned(2, 3, 4),
                of("BatchNormalization", "2-D", 13)
                        .learned(4, 3, 2, 2)
                        .learned(3)
                        .learned(3)
                        .floats(new float[] {0.1f, -0.2f, 0}, 3)
                        .floats(new float[] {1.1f, 0.7f, 2}, 3),
                of("BatchNormalization", "rows, epsilon", 9)
                        .attributes("epsilon", 1e-2f, "momentum", 0.8f)
                        .learned(6, 3)
                        .learned(3)
                        .learned(3)
                        .floats(new float[] {0.1f, -0.2f, 0}, 3)
                        .floats(new float[] {1.1f, 0.7f, 2}, 3));
    }

    private static List<OperatorCase> matrices() {
        return List.of(
                of("Gemm", "transB", 13)
                        .attributes("transB", 1)
                        .learned(3, 4)
                        .learned(5, 4)
                        .learned(5),
                of("Gemm", "plain, no C", 13).learned(3, 4).learned(4, 5),
                of("Gemm", "everything", 13)
                        .attributes("alpha", 0.5f, "beta", 2f, "transA", 1)
                        .learned(4, 3)
                        .learned(4, 5)
                        .learned(3, 1),
                of("Gemm", "scalar C", 13).learned(3, 4).learned(4, 5).learned(1),
                of("MatMul", "2-D", 13).learned(3, 4).learned(4, 5),
                of("MatMul", "batched", 13).learned(2, 3, 4).learned(4, 2),
                of("MatMul", "vector", 13).learned(3, 4).learned(4),
                of("ReduceMean", "attribute", 13)
                        .attributes("axes", new long[] {1})
                        .learned(2, 3, 4),
                of("ReduceMean", "two axes", 13)
                        .attributes("axes", new long[] {-1, 2}, "keepdims", 0)
                        .learned(2, 3, 4, 2),
                of("ReduceMean", "input", 18).learned(2, 3, 4).longs(1, 2),
                of("ReduceMean", "all", 13).attributes("keepdims", 0).learned(2, 3),
                of("ReduceSum", "attribute", 11)
                        .attributes("axes", new long[] {0})
                        .learned(2, 3, 4),
                of("ReduceSum", "input", 13)
                        .attributes("keepdims", 0)
                        .learned(2, 3, 4)
                        .longs(-1),
                of("ReduceSum", "nothing", 13)
                        .attributes("noop_with_empty_axes", 1)
                        .learned(2, 3));
    }

    private static List<OperatorCase> shapes() {
        return List.of(
                of("Reshape", "-1 and 0", 13).learned(2, 3, 4).longs(0, -1),
                of("Flatten", "", 13).learned(2, 3, 4),
                of("Flatten", "axis 2", 13).attributes("axis", 2).learned(2, 3, 4),
                of("Flatten", "axis 0", 13).attributes("axis", 0).learned(2, 3),
                of("Squeeze", "attribute", 11)
                        .attributes("axes", new long[] {1})
                        .learned(2, 1, 3, 1),
                of("Squeeze", "input", 13).learned(2, 1, 3, 1).longs(-1),
                of("Squeeze", "all", 13).learned(2, 1, 3, 1),
                of("Unsqueeze", "attribute", 11)
                        .attributes("axes", new long[] {0, 3})
                        .learned(2, 3),
                of("Unsqueeze", "input", 13).learned(2, 3).longs(-1),
                of("Transpose", "reversed", 13).learned(2, 3, 4),
                of("Transpose", "perm", 13)
                        .attributes("perm", new long[] {0, 2, 1})
                        .learned(2, 3, 4),
                of("Expand", "", 13).learned(3, 1).longs(2, 1, 4),
                of("Concat", "axis 1", 13).attributes("axis", 1).learned(2, 3).learned(2, 2),
                of("Concat", "axis -1", 13)
                        .attributes("axis", -1)
                        .learned(2, 1, 3)
                        .learned(2, 1, 2),
                of("Shape", "", 13).learned(2, 3, 4).result(ElementType.INT64),
                of("Shape", "range", 15)
                        .attributes("start", -2, "end", 3)
                        .learned(2, 3, 4)
                        .result(ElementType.INT64),
                of("Size", "", 13).learned(2, 3, 4).result(ElementType.INT64),
                of("ReduceProd", "", 13)
                        .attributes("keepdims", 0)
                        .longs(2, 3, 4)
                        .result(ElementType.INT64),
                of("ConstantOfShape", "float", 13).longs(2, 3).withoutGradient(),
                of("ConstantOfShape", "int64", 13)
                        .attributes("value", Initializers.longs("v", new long[] {7}, 1))
                        .longs(3)
                        .result(ElementType.INT64));
    }

    private static List<OperatorCase> indexing() {
        return List.of(
                of("Gather", "embedding", 13).learned(5, 3).given(longs(new long[] {0, 4, -1, 2}, 2, 2)),
                of("Gather", "scalar", 13)
                        .attributes("axis", 1)
                        .learned(2, 5, 3)
                        .scalar(-2),
                of("Gather", "known", 13).attributes("axis", 1).learned(2, 5).longs(3, 0, 3),
                of("Gather", "axis 1, given", 13)
                        .attributes("axis", 1)
                        .learned(2, 5, 3)
                        .given(longs(new long[] {0, 4}, 2)),
                of("Gather", "of a shape", 13).longs(4, 5, 6).longs(2, 0).result(ElementType.INT64),
                of("Slice", "attributes", 9)
                        .attributes("starts", new long[] {1}, "ends", new long[] {3}, "axes", new long[] {1})
                        .learned(2, 5),
                of("Slice", "inputs", 13).learned(4, 5).longs(1, -3).longs(Long.MAX_VALUE, 5),
                of("Slice", "steps", 13)
                        .learned(5, 6)
                        .longs(0)
                        .longs(6)
                        .longs(1)
                        .longs(2),
                of("Slice", "backwards", 13)
                        .learned(5, 7)
                        .longs(-1)
                        .longs(Long.MIN_VALUE + 1)
                        .longs(1)
                        .longs(-1),
                of("Slice", "backwards by two", 13)
                        .learned(7)
                        .longs(5)
                        .longs(0)
                        .longs(0)
                        .longs(-2),
                of("Slice", "of a shape", 13)
                        .longs(4, 5, 6)
                        .longs(1)
                        .longs(3)
                        .longs(0)
                        .result(ElementType.INT64),
                of("OneHot", "last axis", 13)
                        .given(longs(new long[] {0, 2, 5, -1}, 4))
                        .scalar(3)
                        .floats(new float[] {0, 1}, 2)
                        .withoutGradient(),
                of("OneHot", "axis 0, values", 13)
                        .attributes("axis", 0)
                        .given(longs(new long[] {0, 2}, 2))
                        .scalar(3)
                        .floats(new float[] {-1, 2}, 2)
                        .withoutGradient());
    }

    private static List<OperatorCase> logic() {
        HostTensor gaps = floats(new double[] {1, NAN, 3, NAN}, 2, 2);
        return List.of(
                of("IsNaN", "", 13).given(gaps).result(ElementType.BOOL),
                of("Equal", "", 13)
                        .given(longs(new long[] {1, 2, 3}, 3))
                        .longs(1, 5, 3)
                        .result(ElementType.BOOL),
                of("Equal", "floats, broadcast", 13)
                        .given(floats(new double[] {1, 2, 3, 1}, 4, 1))
                        .floats(new float[] {1, 3}, 2)
                        .result(ElementType.BOOL),
                of("Less", "", 13)
                        .given(floats(new double[] {1, 2, 3}, 3))
                        .floats(new float[] {2, 2, 2}, 3)
                        .result(ElementType.BOOL),
                of("Greater", "", 13).longs(1, 2, 3).longs(2).result(ElementType.BOOL),
                of("LessOrEqual", "", 16).longs(1, 2, 3).longs(2).result(ElementType.BOOL),
                of("GreaterOrEqual", "", 16)
                        .given(floats(new double[] {1, 2, 3}, 3))
                        .floats(new float[] {2, 2, 2}, 3)
                        .result(ElementType.BOOL));
    }
}
