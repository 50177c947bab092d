package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.templates.HeadSpec;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.TemplateRequest;
import org.lathe.onnx.templates.Templates;

class TrainingTargetTest {
    @Test
    void templatesTrainTheirLogits() throws CoreException {
        for (OnnxModel model : List.of(Fixtures.irisMlp(1), Fixtures.cnn(8, 8, 1, 10))) {
            TrainingTarget target = TrainingTarget.of(model);
            assertEquals("logits", target.tensor());
            assertEquals("probabilities", target.output());
            assertEquals(TrainingTarget.Kind.LOGITS, target.kind());
        }
    }

    @Test
    void regressionTrainsTheStandardisedValue() throws CoreException {
        Scaling prices = new Scaling(new float[] {250_000}, new float[] {80_000});
        OnnxModel model = Templates.of("template:mlp")
                .build(new TemplateRequest(
                        new InputSpec.Table(List.of(Column.numeric("area")), Scaling.identity(1)),
                        new HeadSpec.Regression(List.of("price"), prices),
                        1));
        TrainingTarget target = TrainingTarget.of(OnnxModel.parse(model.toBytes(), "test"));
        assertEquals("standardised_value", target.tensor());
        assertEquals("value", target.output());
        assertEquals(TrainingTarget.Kind.VALUES, target.kind());
        assertEquals(Optional.of(prices), target.targetScaling());
    }

    @Test
    void aForeignModelThatEndsInSoftmaxTrainsWhatGoesIn() throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.getGraphBuilder()
                .addNode(Fixtures.node("Softmax", "p", "y"))
                .addNode(Fixtures.node("Identity", "out", "p"))
                .clearOutput()
                .addOutput(Fixtures.value("out", ElementType.FLOAT, 3));
        assertEquals("y", TrainingTarget.of(OnnxModel.of(proto.build(), "test")).tensor());
    }

    @Test
    void aForeignModelWithoutSoftmaxTrainsItsOnlyOutput() throws CoreException {
        TrainingTarget target =
                TrainingTarget.of(OnnxModel.of(Fixtures.addRelu().build(), "test"));
        assertEquals("y", target.tensor());
        assertEquals(TrainingTarget.Kind.LOGITS, target.kind());
    }

    @Test
    void anAmbiguousModelAsksForAName() throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.getGraphBuilder().addOutput(Fixtures.value("sum", ElementType.FLOAT, 3));
        OnnxModel model = OnnxModel.of(proto.build(), "The test model");
        CoreException e = assertThrows(CoreException.class, () -> TrainingTarget.of(model));
        assertTrue(e.getMessage().contains("y, sum"), e.getMessage());
        assertEquals("sum", TrainingTarget.of(model, "sum").tensor());
        assertThrows(CoreException.class, () -> TrainingTarget.of(model, "absent"));
    }
}
