package org.lathe.train.djl.internal.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.ops.Models;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Nets;

class RolesTest {
    private static Map<String, Role> roles(ModelProto model, String... frozen) throws Exception {
        Graph graph = Normalizer.normalize(model);
        List<Node> live = Plan.liveNodes(graph, List.of("y"));
        return Roles.of(graph, live, OperatorRegistry.standard(), Set.of(frozen));
    }

    @Test
    void preprocessingStaysAndLayersLearn() throws Exception {
        Map<String, Role> roles = roles(Nets.table());
        assertEquals(Role.FIXED, roles.get("mean"));
        assertEquals(Role.FIXED, roles.get("deviation"));
        assertEquals(Role.FIXED, roles.get("fill"));
        assertEquals(Role.FIXED, roles.get("values"));
        assertEquals(Role.TRAINABLE, roles.get("w1"));
        assertEquals(Role.TRAINABLE, roles.get("b1"));
        assertEquals(Role.TRAINABLE, roles.get("w2"));
    }

    @Test
    void mergedTensorsAreTakenApart() throws Exception {
        Map<String, Role> roles = roles(Nets.convolutional());
        assertEquals(Role.TRAINABLE, roles.get("c1"));
        assertEquals(Role.TRAINABLE, roles.get("ones"));
        assertEquals(Role.TRAINABLE, roles.get("ones2"));
        assertEquals(Role.FIXED, roles.get("ratio"));
        assertEquals(4, roles.values().stream().filter(r -> r == Role.STATISTIC).count());
    }

    @Test
    void theUserMayFreezeByName() throws Exception {
        assertEquals(Role.FIXED, roles(Nets.table(), "w1").get("w1"));
    }

    @Test
    void aTransposedWeightLearnsAndSettingsDoNot() throws Exception {
        ModelProto model = new Models(13, 1)
                .input("x", ElementType.FLOAT, "batch", 4)
                .weight("w", 1, 3, 4)
                .floats("exponent", new float[] {1, 2, 3}, 3)
                .node("Transpose", List.of("w"), List.of("wt"))
                .node("Constant", List.of(), List.of("small"), "value", Initializers.floats("", new float[3], 3))
                .node("Constant", List.of(), List.of("big"), "value", Initializers.floats("", new float[300], 100, 3))
                .node("MatMul", List.of("x", "wt"), List.of("a"))
                .node("Pow", List.of("a", "exponent"), List.of("b"))
                .node("Add", List.of("b", "small"), List.of("c"))
                .node("Unsqueeze", List.of("c", "one"), List.of("d"))
                .longs("one", 1)
                .node("Add", List.of("d", "big"), List.of("y"))
                .output("y")
                .build();
        Map<String, Role> roles = roles(model);
        assertEquals(Role.TRAINABLE, roles.get("w"));
        assertEquals(Role.FIXED, roles.get("exponent"));
        assertEquals(Role.FIXED, roles.get("small"));
        assertEquals(Role.TRAINABLE, roles.get("big"));
    }
}
