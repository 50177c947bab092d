package org.lathe.onnx.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.model.ModelCheck;
import org.lathe.core.model.ModelSummary;
import org.lathe.onnx.Fixtures;
import org.lathe.onnx.OnnxModel;

class OnnxInspectorTest {
    @TempDir
    Path folder;

    private final OnnxInspector inspector =
            new OnnxInspector(List.of((domain, operator, opset) -> domain.isEmpty() && !operator.equals("Softmax")));

    @Test
    void aSummaryCountsWhatIsThere() throws CoreException, IOException {
        Path file = folder.resolve("iris.onnx");
        OnnxModel model = Fixtures.irisMlp(1);
        model.write(file);
        ModelSummary summary = inspector.inspect(file);
        assertEquals(Files.size(file), summary.bytes());
        assertEquals("Lathe", summary.producer());
        assertEquals(17, summary.opset());
        assertEquals(List.of(new ModelSummary.Tensor("features", "float32", "batch×4")), summary.inputs());
        assertEquals(
                Map.of("IsNaN", 1, "Where", 1, "Sub", 1, "Div", 1, "Gemm", 3, "Relu", 2, "Softmax", 1),
                summary.nodes());
        // Means and deviations, 4 -> 64 -> 64 -> 3 with biases.
        assertEquals(8 + 4 * 64 + 64 + 64 * 64 + 64 + 64 * 3 + 3, summary.parameters());
        assertEquals("mlp", summary.metadata().get("org.lathe.template"));
    }

    @Test
    void aCheckTellsWhatCannotBeTrained() throws CoreException {
        Path file = folder.resolve("iris.onnx");
        Fixtures.irisMlp(1).write(file);
        ModelCheck check = inspector.check(file);
        assertTrue(check.valid());
        assertEquals(List.of("Div", "Gemm", "IsNaN", "Relu", "Softmax", "Sub", "Where"), check.ops());
        assertEquals(new ModelCheck.Trainable(false, List.of("Softmax")), check.trainable());
        assertFalse(new OnnxInspector(List.of()).check(file).trainable().yes());
    }

    @Test
    void anInvalidModelIsAnAnswer() throws CoreException, IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "hello, world");
        assertTrue(inspector.check(text).problem().orElseThrow().contains("text.onnx"));

        ModelProto.Builder proto = Fixtures.addRelu();
        proto.getGraphBuilder().getNodeBuilder(1).setOpType("NoSuchOperator");
        Path unknown = Files.write(folder.resolve("unknown.onnx"), proto.build().toByteArray());
        ModelCheck check = inspector.check(unknown);
        assertFalse(check.valid());
        assertTrue(check.problem().orElseThrow().contains("NoSuchOperator"));
    }

    @Test
    void aFileThatCannotBeReadIsAFailure() {
        assertThrows(CoreException.class, () -> inspector.check(folder.resolve("absent.onnx")));
        assertThrows(CoreException.class, () -> inspector.check(folder));
    }
}
