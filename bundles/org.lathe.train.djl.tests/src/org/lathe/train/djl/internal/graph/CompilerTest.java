package org.lathe.train.djl.internal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.ops.Models;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.tensor.Frame;

/** What cannot be trained is said before training, all at once; what fails while running names its node. */
class CompilerTest {
    private static Models models() {
        return new Models(17, 1).input("x", ElementType.FLOAT, "batch", 4).weight("w", 1, 4, 3);
    }

    private static List<String> reasons(ModelProto model) throws CoreException {
        return new Compiler(Normalizer.normalize(model), OperatorRegistry.standard(), List.of("y")).reasons();
    }

    @Test
    void allReasonsAreGiven() throws Exception {
        ModelProto model = models().node("DynamicQuantizeLinear", List.of("x"), List.of("q", "s", "z"))
                .node("MatMulInteger", List.of("q", "w"), List.of("m"))
                .node("Det", List.of("m"), List.of("d1"))
                .node("Det", List.of("d1"), List.of("d2"))
                .node("If", List.of("d2"), List.of("i"))
                .node("TreeEnsembleRegressor", List.of("i"), List.of("y"))
                .output("y")
                .build();
        List<String> reasons = reasons(model);
        assertEquals(4, reasons.size(), reasons.toString());
        assertTrue(reasons.get(0).contains("quantised"), reasons.get(0));
        assertTrue(reasons.get(0).contains("1 more"), reasons.get(0));
        assertTrue(reasons.get(1).startsWith("Det 'd1_node' (and 1 more like it)"), reasons.get(1));
        assertTrue(reasons.get(2).contains("control flow"), reasons.get(2));
        assertTrue(reasons.get(3).contains("xgboost"), reasons.get(3));
    }

    @Test
    void whatTheOutputDoesNotNeedIsNotLookedAt() throws Exception {
        ModelProto model = models().node("MatMul", List.of("x", "w"), List.of("y"))
                .node("TreeEnsembleRegressor", List.of("y"), List.of("z"))
                .output("y")
                .output("z")
                .build();
        assertEquals(List.of(), reasons(model));
    }

    @Test
    void attributesThatAreNotBuiltAreReasons() throws Exception {
        ModelProto model = new Models(17, 1)
                .input("x", ElementType.FLOAT, "batch", 1, 9, 9)
                .node(
                        "MaxPool",
                        List.of("x"),
                        List.of("y"),
                        "kernel_shape",
                        new long[] {2, 2},
                        "dilations",
                        new long[] {2, 2})
                .output("y")
                .build();
        assertEquals(List.of("MaxPool 'y_node': it is dilated, which the engine cannot do."), reasons(model));
    }

    @Test
    void aGraphWithoutWeightsIsRefused() throws Exception {
        ModelProto model =
                models().node("Relu", List.of("x"), List.of("y")).output("y").build();
        CoreException refused = assertThrows(CoreException.class, () -> network(model));
        assertTrue(refused.getMessage().contains("no weights"), refused.getMessage());
    }

    @Test
    void aNodeThatReadsNothingIsNamed() {
        ModelProto model = models().node("MatMul", List.of("nowhere", "w"), List.of("y"))
                .output("y")
                .build();
        CoreException refused = assertThrows(CoreException.class, () -> Normalizer.normalize(model));
        assertTrue(refused.getMessage().contains("MatMul 'y_node' reads 'nowhere'"), refused.getMessage());
    }

    @Test
    void aNodeThatCannotRunIsNamedWithWhatItGot() throws Exception {
        ModelProto model = models().node("MatMul", List.of("x", "w"), List.of("y"))
                .output("y")
                .build();
        try (Network network = network(model);
                Frame frame = network.frame(true)) {
            CoreException failed = assertThrows(
                    CoreException.class,
                    () -> network.forward(frame, Map.of("x", frame.manager().ones(new Shape(2, 5)))));
            assertTrue(
                    failed.getMessage()
                            .startsWith("The node MatMul 'y_node' cannot run on float32[2, 5], float32[4, 3]"),
                    failed.getMessage());
        }
    }

    @Test
    void aMissingInputIsNamed() throws Exception {
        ModelProto model = models().node("MatMul", List.of("x", "w"), List.of("y"))
                .output("y")
                .build();
        try (Network network = network(model);
                Frame frame = network.frame(true)) {
            CoreException failed = assertThrows(CoreException.class, () -> network.forward(frame, Map.of()));
            assertEquals("The model's input 'x' is not given.", failed.getMessage());
        }
    }

    private static Network network(ModelProto model) throws CoreException {
        return Network.of(
                Normalizer.normalize(model), OperatorRegistry.standard(), List.of("y"), Set.of(), Device.cpu());
    }
}
