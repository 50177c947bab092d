package org.lathe.train.djl.internal.run;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.ops.Models;

/** Whole networks as exporters write them, small. */
public final class Nets {
    private Nets() {}

    /** Rows with gaps through in-graph preprocessing and two layers: x [batch, 4], category [batch] -> y [batch, 3]. */
    public static ModelProto table() {
        return new Models(17, 1)
                .input("x", ElementType.FLOAT, "batch", 4)
                .input("category", ElementType.INT64, "batch")
                .floats("fill", new float[] {0.5f, -1, 2, 0}, 4)
                .floats("mean", new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 4)
                .floats("deviation", new float[] {1, 2, 0.5f, 3}, 4)
                .tensor(Initializers.longs("depth", new long[] {5}))
                .floats("values", new float[] {0, 1}, 2)
                .weight("w1", 0.5, 9, 16)
                .weight("b1", 0.1, 16)
                .weight("w2", 0.5, 3, 16)
                .weight("b2", 0.1, 3)
                .node("IsNaN", List.of("x"), List.of("gap"))
                .node("Where", List.of("gap", "fill", "x"), List.of("filled"))
                .node("Sub", List.of("filled", "mean"), List.of("centred"))
                .node("Div", List.of("centred", "deviation"), List.of("scaled"))
                .node("OneHot", List.of("category", "depth", "values"), List.of("hot"))
                .node("Concat", List.of("scaled", "hot"), List.of("row"), "axis", 1)
                .node("MatMul", List.of("row", "w1"), List.of("h1"))
                .node("Add", List.of("h1", "b1"), List.of("h2"))
                .node("Relu", List.of("h2"), List.of("h3"))
                .node("Gemm", List.of("h3", "w2", "b2"), List.of("y"), "transB", 1)
                .output("y")
                .build();
    }

    /**
     * A convolutional net exported in training mode, x [batch, 3, 8, 8] -> y [batch, 4]: two batch normalisations whose
     * equal scales and statistics the exporter has merged, dropout, and a flatten by shape arithmetic.
     */
    public static ModelProto convolutional() {
        return new Models(17, 2)
                .input("x", ElementType.FLOAT, "batch", 3, 8, 8)
                .weight("c1", 0.3, 6, 3, 3, 3)
                .weight("c2", 0.3, 6, 6, 3, 3)
                .floats("ones", new float[] {1, 1, 1, 1, 1, 1}, 6)
                .floats("zeros", new float[6], 6)
                .weight("w", 0.3, 4, 54)
                .weight("b", 0.3, 4)
                .floats("ratio", new float[] {0.1f})
                .tensor(Initializers.longs("training", new long[] {1}))
                .tensor(Initializers.longs("zero", new long[] {0}))
                .longs("first", 0)
                .longs("minus", -1)
                .node("Identity", List.of("ones"), List.of("ones2"))
                .node("Conv", List.of("x", "c1"), List.of("h1"), "pads", new long[] {1, 1, 1, 1})
                .node(
                        "BatchNormalization",
                        List.of("h1", "ones", "zeros", "zeros", "ones"),
                        List.of("h2", "m1", "v1"),
                        "training_mode",
                        1)
                .node("Relu", List.of("h2"), List.of("h3"))
                .node(
                        "MaxPool",
                        List.of("h3"),
                        List.of("h4"),
                        "kernel_shape",
                        new long[] {2, 2},
                        "strides",
                        new long[] {1, 1})
                .node("Conv", List.of("h4", "c2"), List.of("h5"), "strides", new long[] {2, 2})
                .node(
                        "BatchNormalization",
                        List.of("h5", "ones2", "zeros", "zeros", "ones"),
                        List.of("h6", "m2", "v2"),
                        "training_mode",
                        1)
                .node("Relu", List.of("h6"), List.of("h7"))
                .node("AveragePool", List.of("h7"), List.of("h8"), "kernel_shape", new long[] {1, 1})
                .node("Cast", List.of("training"), List.of("flag"), "to", 9)
                .node("Dropout", List.of("h8", "ratio", "flag"), List.of("h9"))
                .node("Shape", List.of("h9"), List.of("s"))
                .node("Gather", List.of("s", "zero"), List.of("n"))
                .node("Unsqueeze", List.of("n", "first"), List.of("n1"))
                .node("Concat", List.of("n1", "minus"), List.of("flat"), "axis", 0)
                .node("Reshape", List.of("h9", "flat"), List.of("h10"))
                .node("Gemm", List.of("h10", "w", "b"), List.of("y"), "transB", 1)
                .output("y")
                .build();
    }
}
