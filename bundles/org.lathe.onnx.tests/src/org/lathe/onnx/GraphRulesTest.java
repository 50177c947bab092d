package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;

class GraphRulesTest {
    @Test
    void aCycleIsRefused() {
        refuses("circle", g -> g.setNode(0, Fixtures.node("Add", "sum", "x", "y")));
    }

    @Test
    void aValueThatNothingMakesIsRefused() {
        refuses("nothing makes", g -> g.setNode(1, Fixtures.node("Relu", "y", "elsewhere")));
        refuses("nothing makes", g -> g.addOutput(Fixtures.value("z", ElementType.FLOAT)));
    }

    @Test
    void aValueMadeTwiceIsRefused() {
        refuses("twice", g -> g.addNode(Fixtures.node("Relu", "y", "x")));
        refuses("twice", g -> g.addNode(Fixtures.node("Relu", "w", "x")));
        refuses("twice", g -> g.addInitializer(Initializers.floats("w", new float[1], 1)));
        refuses("twice", g -> g.addInput(Fixtures.value("x", ElementType.FLOAT)));
    }

    @Test
    void aTensorThatDoesNotFillItsShapeIsRefused() {
        TensorProto tensor = Initializers.floats("w", new float[3], 3);
        refuses("4 elements", g -> g.setInitializer(0, tensor.toBuilder().setDims(0, 4)));
        refuses("impossible shape", g -> g.setInitializer(0, tensor.toBuilder().setDims(0, -3)));
        refuses("impossible shape", g -> g.setInitializer(0, tensor.toBuilder().addDims(Long.MAX_VALUE)));
        refuses(
                "unknown element type",
                g -> g.setInitializer(0, tensor.toBuilder().setDataType(99)));
    }

    @Test
    void rulesHoldInsideBranches() {
        GraphProto body = GraphProto.newBuilder()
                .addNode(Fixtures.node("Relu", "inner", "unknown"))
                .addOutput(Fixtures.value("inner", ElementType.FLOAT))
                .build();
        AttributeProto branch = AttributeProto.newBuilder()
                .setName("then_branch")
                .setType(AttributeProto.AttributeType.GRAPH)
                .setG(body)
                .build();
        refuses("'unknown'", g -> g.getNodeBuilder(1).addAttribute(branch));
    }

    @Test
    void versionsMustBeKnown() {
        refusesModel("format version 2,", m -> m.setIrVersion(2));
        refusesModel("format version 99,", m -> m.setIrVersion(99));
        refusesModel("operator set 99", m -> m.getOpsetImportBuilder(0).setVersion(99));
        refusesModel("operator set 1,", m -> m.getOpsetImportBuilder(0).setVersion(1));
        refusesModel("does not say its operator set", ModelProto.Builder::clearOpsetImport);
        refuses("'com.example'", g -> g.getNodeBuilder(1).setDomain("com.example"));
    }

    @Test
    void aModelWithoutOutputIsRefused() {
        refuses("no output", GraphProto.Builder::clearOutput);
    }

    private static void refuses(String words, Consumer<GraphProto.Builder> damage) {
        refusesModel(words, model -> damage.accept(model.getGraphBuilder()));
    }

    private static void refusesModel(String words, Consumer<ModelProto.Builder> damage) {
        ModelProto.Builder model = Fixtures.addRelu();
        damage.accept(model);
        CoreException e = assertThrows(CoreException.class, () -> OnnxModel.of(model.build(), "The test model"));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
