package org.lathe.onnx.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Fixtures;
import org.lathe.onnx.OnnxModel;

class OnnxSessionTest {
    @Test
    void arraysAndDirectBuffersGiveTheSame() throws CoreException {
        FloatBuffer direct =
                ByteBuffer.allocateDirect(24).order(ByteOrder.nativeOrder()).asFloatBuffer();
        direct.put(new float[] {-5, 0, 1, 2, 3, -9}).flip();
        try (OnnxSession session =
                OnnxSession.open(OnnxModel.of(Fixtures.addRelu().build(), "test"), 2)) {
            float[] expected = {0, 2, 4, 3, 5, 0};
            FloatTensor y =
                    session.run(Map.of("x", InputTensor.floats(direct, 2, 3))).get("y");
            assertArrayEquals(expected, y.values());
            assertArrayEquals(new float[] {3, 5, 0}, y.row(1));
            InputTensor array = InputTensor.floats(new float[] {-5, 0, 1, 2, 3, -9}, 2, 3);
            assertArrayEquals(expected, session.run(Map.of("x", array)).get("y").values());
        }
    }

    @Test
    void anEmptyBatchGivesAnEmptyResult() throws CoreException {
        try (OnnxSession session =
                OnnxSession.open(OnnxModel.of(Fixtures.addRelu().build(), "test"), 1)) {
            FloatTensor y = session.run(Map.of("x", InputTensor.floats(new float[0], 0, 3)))
                    .get("y");
            assertArrayEquals(new long[] {0, 3}, y.shape());
        }
    }

    @Test
    void integersComeBackAsFloats() throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.getGraphBuilder()
                .addNode(Fixtures.node("ArgMax", "best", "y"))
                .clearOutput()
                .addOutput(Fixtures.value("best", ElementType.INT64, 3));
        try (OnnxSession session = OnnxSession.open(OnnxModel.of(proto.build(), "test"), 1)) {
            InputTensor x = InputTensor.floats(new float[] {0, 9, 0, 5, 0, 5}, 2, 3);
            assertArrayEquals(
                    new float[] {1, 0, 1},
                    session.run(Map.of("x", x)).get("best").values());
        }
    }

    @Test
    void misfitsAreToldInTheModelsNames() throws CoreException {
        try (OnnxSession session =
                OnnxSession.open(OnnxModel.of(Fixtures.addRelu().build(), "The test model"), 1)) {
            InputTensor good = InputTensor.floats(new float[3], 1, 3);
            refuses(session, Map.of(), "needs the input 'x', float32 [batch, 3]");
            refuses(session, Map.of("x", good, "z", good), "no input 'z'");
            refuses(session, Map.of("x", InputTensor.floats(new float[4], 1, 4)), "not float32 [1, 4]");
            refuses(session, Map.of("x", InputTensor.floats(new float[3], 3)), "not float32 [3]");
            refuses(session, Map.of("x", InputTensor.uint8(new byte[3], 1, 3)), "not uint8 [1, 3]");
            assertThrows(CoreException.class, () -> session.run(Map.of("x", good), Set.of("absent")));
        }
    }

    private static void refuses(OnnxSession session, Map<String, InputTensor> inputs, String words) {
        CoreException e = assertThrows(CoreException.class, () -> session.run(inputs));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void aModelThatOnnxRuntimeRefusesIsTold() throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.getGraphBuilder().getNodeBuilder(1).setOpType("NoSuchOperator");
        OnnxModel model = OnnxModel.of(proto.build(), "The test model");
        CoreException e = assertThrows(CoreException.class, () -> OnnxSession.open(model, 1));
        assertTrue(
                e.getMessage().contains("The test model") && e.getMessage().contains("NoSuchOperator"), e.getMessage());
    }

    @Test
    void valuesMustFillTheShape() {
        assertThrows(IllegalArgumentException.class, () -> InputTensor.floats(new float[3], 2, 3));
        FloatBuffer foreign =
                ByteBuffer.allocateDirect(12).order(ByteOrder.BIG_ENDIAN).asFloatBuffer();
        if (ByteOrder.nativeOrder() != ByteOrder.BIG_ENDIAN) {
            assertThrows(IllegalArgumentException.class, () -> InputTensor.floats(foreign, 1, 3));
        }
        assertEquals(ElementType.INT64, InputTensor.longs(new long[] {1}, 1).type());
    }
}
