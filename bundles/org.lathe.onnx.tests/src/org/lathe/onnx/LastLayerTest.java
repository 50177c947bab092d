package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.runtime.FloatTensor;
import org.lathe.onnx.runtime.InputTensor;
import org.lathe.onnx.runtime.OnnxSession;

/** The layer is found however exporters write it, and what replaces it is a model that runs. */
class LastLayerTest {
    private static final int FEATURES = 5;
    private static final int CLASSES = 3;

    @Test
    void gemmWithItsWeightsTurned() throws Exception {
        OnnxModel model = model(
                List.of(Fixtures.node("Gemm", "y", "x", "w", "b").toBuilder()
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("transB")
                                .setType(AttributeProto.AttributeType.INT)
                                .setI(1))
                        .build()),
                Initializers.floats("w", new float[CLASSES * FEATURES], CLASSES, FEATURES),
                Initializers.floats("b", new float[CLASSES], CLASSES));
        LastLayer layer = LastLayer.of(model, "y").orElseThrow();
        assertEquals(new LastLayer("w", 0, Optional.of("b")), layer);
        assertEquals(CLASSES, layer.width(model));
        replacesAndRuns(model, layer);
    }

    @Test
    void productAndSumBehindAFlatten() throws Exception {
        OnnxModel model = model(
                List.of(
                        Fixtures.node("MatMul", "h", "x", "w"),
                        Fixtures.node("Add", "s", "b", "h"),
                        Fixtures.node("Flatten", "y", "s")),
                Initializers.floats("w", new float[CLASSES * FEATURES], FEATURES, CLASSES),
                Initializers.floats("b", new float[CLASSES], CLASSES));
        LastLayer layer = LastLayer.of(model, "y").orElseThrow();
        assertEquals(new LastLayer("w", 1, Optional.of("b")), layer);
        replacesAndRuns(model, layer);
    }

    @Test
    void weightsThatServeTwiceAreNoHead() throws Exception {
        OnnxModel model = model(
                List.of(Fixtures.node("MatMul", "h", "x", "w"), Fixtures.node("MatMul", "y", "h", "w")),
                Initializers.floats("w", new float[FEATURES * FEATURES], FEATURES, FEATURES));
        assertTrue(LastLayer.of(model, "y").isEmpty());
    }

    @Test
    void anActivationIsNoLayer() throws Exception {
        OnnxModel model = model(
                List.of(Fixtures.node("MatMul", "h", "x", "w"), Fixtures.node("Relu", "y", "h")),
                Initializers.floats("w", new float[CLASSES * FEATURES], FEATURES, CLASSES));
        assertTrue(LastLayer.of(model, "y").isEmpty());
    }

    private static void replacesAndRuns(OnnxModel model, LastLayer layer) throws Exception {
        OnnxModel wide = layer.replaced(model, "y", 7, 1);
        assertEquals(7, layer.width(wide));
        assertEquals(7, wide.outputs().get(0).shape().get(1).size());
        assertEquals(wide.proto(), layer.replaced(model, "y", 7, 1).proto());
        try (OnnxSession session = OnnxSession.open(wide, 1)) {
            float[] x = new float[2 * FEATURES];
            x[0] = 1;
            FloatTensor y =
                    session.run(Map.of("x", InputTensor.floats(x, 2, FEATURES))).get("y");
            assertEquals(2 * 7, y.values().length);
        }
    }

    private static OnnxModel model(List<NodeProto> nodes, TensorProto... initializers) throws Exception {
        GraphProto.Builder graph = GraphProto.newBuilder()
                .setName("test")
                .addAllNode(nodes)
                .addAllInitializer(List.of(initializers))
                .addInput(Fixtures.value("x", ElementType.FLOAT, FEATURES))
                .addOutput(Fixtures.value("y", ElementType.FLOAT, CLASSES));
        return OnnxModel.of(
                ModelProto.newBuilder()
                        .setIrVersion(8)
                        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                        .setGraph(graph)
                        .build(),
                "test");
    }
}
