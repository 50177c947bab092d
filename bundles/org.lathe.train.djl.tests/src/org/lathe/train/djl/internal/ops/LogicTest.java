package org.lathe.train.djl.internal.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** Operators whose operands are results of others: conditions, and shape arithmetic as exporters chain it. */
class LogicTest {
    private static void agrees(ModelProto model, Map<String, HostTensor> data) throws Exception {
        List<double[]> expected = Ort.run(model, data);
        List<double[]> actual = Interpreted.run(model, data);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), 1e-6);
        }
    }

    @Test
    void conditionsOnData() throws Exception {
        ModelProto model = new Models(17, 1)
                .input("x", ElementType.FLOAT, 6)
                .floats("low", new float[] {-1})
                .floats("high", new float[] {1})
                .floats("other", new float[] {9}, 1)
                .node("Greater", List.of("x", "low"), List.of("a"))
                .node("Less", List.of("x", "high"), List.of("b"))
                .node("And", List.of("a", "b"), List.of("inside"))
                .node("Not", List.of("inside"), List.of("outside"))
                .node("Or", List.of("inside", "outside"), List.of("always"))
                .node("Where", List.of("inside", "x", "other"), List.of("y"))
                .output("y")
                .output("outside", ElementType.BOOL)
                .output("always", ElementType.BOOL)
                .build();
        agrees(model, Map.of("x", HostTensor.ofDoubles(ElementType.FLOAT, new double[] {-3, -1, 0, 0.5, 1, 4}, 6)));
    }

    @Test
    void shapesChosenByConditions() throws Exception {
        ModelProto model = new Models(17, 1)
                .input("x", ElementType.FLOAT, 1, 3)
                .longs("wanted", -1, 4, 3)
                .longs("minus", -1)
                .longs("three", 3)
                .node(
                        "ConstantOfShape",
                        List.of("three"),
                        List.of("ones"),
                        "value",
                        Initializers.longs("", new long[] {1}, 1))
                .node("Equal", List.of("wanted", "minus"), List.of("open"))
                .node("Where", List.of("open", "ones", "wanted"), List.of("shape"))
                .node("Expand", List.of("x", "shape"), List.of("y"))
                .node("Shape", List.of("y"), List.of("s"))
                .node("Mul", List.of("s", "three"), List.of("tripled"))
                .node("Cast", List.of("tripled"), List.of("z"), "to", 1)
                .output("y")
                .output("z")
                .build();
        agrees(model, Map.of("x", HostTensor.ofDoubles(ElementType.FLOAT, new double[] {1, 2, 3}, 1, 3)));
    }
}
