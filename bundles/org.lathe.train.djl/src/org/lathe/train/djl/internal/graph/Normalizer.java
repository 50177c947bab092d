package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.Initializers;
import org.lathe.onnx.TensorInfo;

/**
 * Brings the ways in which exporters write the same thing to one: tensors in {@code Constant} nodes and behind
 * {@code Identity} nodes become constants, and every batch normalisation has its own running statistics. Each constant
 * remembers its {@link Origin}, which makes the change reversible.
 */
public final class Normalizer {
    private static final String BATCH_NORMALIZATION = "BatchNormalization";
    /** The inputs of BatchNormalization that hold its running mean and variance. */
    private static final int[] STATISTICS = {3, 4};

    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private Normalizer() {}

    /** @throws CoreException when the file is not a graph that can be run: what is wrong, and where */
    public static Graph normalize(ModelProto model) throws CoreException {
        return new Normalizer().run(model);
    }

    private Graph run(ModelProto model) throws CoreException {
        GraphProto graph = model.getGraph();
        for (TensorProto tensor : graph.getInitializerList()) {
            constants.put(tensor.getName(), new Constant(tensor.getName(), tensor, new Origin.Initializer()));
        }
        if (graph.getSparseInitializerCount() > 0) {
            throw Failures.of("The model holds sparse initializers, which Lathe cannot train; store them dense.");
        }
        for (int i = 0; i < graph.getNodeCount(); i++) {
            take(Node.of(i, graph.getNode(i)));
        }
        privatizeStatistics();
        List<TensorInfo> inputs = graph.getInputList().stream()
                .map(TensorInfo::of)
                .filter(i -> !constants.containsKey(i.name()))
                .toList();
        List<String> outputs =
                graph.getOutputList().stream().map(o -> o.getName()).toList();
        Graph result = new Graph(nodes, constants, inputs, outputs, opsets(model));
        checkOrder(result);
        return result;
    }

    private void take(Node node) {
        if (node.domain().isEmpty() && node.outputs().size() == 1) {
            String output = node.outputs().get(0);
            if (node.type().equals("Constant")) {
                TensorProto tensor = constantValue(node);
                if (tensor != null) {
                    constants.put(output, new Constant(output, tensor, new Origin.ConstantNode(node.index())));
                    return;
                }
            }
            Constant source = constants.get(node.input(0));
            if (node.type().equals("Identity") && source != null) {
                Origin origin = new Origin.IdentityCopy(node.index(), source.name());
                constants.put(output, new Constant(output, source.tensor(), origin));
                return;
            }
        }
        nodes.add(node);
    }

    private static TensorProto constantValue(Node node) {
        Attributes attributes = node.attributes();
        String name = node.outputs().get(0);
        if (attributes.has("value_float")) {
            return Initializers.floats(name, new float[] {attributes.number("value_float", 0)});
        }
        if (attributes.has("value_int")) {
            return Initializers.longs(name, new long[] {attributes.integer("value_int", 0)});
        }
        if (attributes.has("value_ints")) {
            long[] values = attributes.integers("value_ints", new long[0]);
            return Initializers.longs(name, values, values.length);
        }
        if (attributes.has("value_floats")) {
            float[] values = attributes.numbers("value_floats").get();
            return Initializers.floats(name, values, values.length);
        }
        return attributes.tensor("value").orElse(null);
    }

    private void privatizeStatistics() {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> uses = new HashMap<>();
        nodes.forEach(n -> n.inputs().forEach(i -> uses.merge(i, 1, Integer::sum)));
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            if (!node.type().equals(BATCH_NORMALIZATION) || !node.domain().isEmpty()) {
                continue;
            }
            for (int input : STATISTICS) {
                Constant source = constants.get(node.input(input));
                if (source == null || (uses.get(source.name()) == 1 && taken.add(source.name()))) {
                    continue;
                }
                String name = unusedName(source.name() + "/" + node.index() + "." + input);
                Origin origin = new Origin.PrivateInput(node.index(), input, source.name());
                constants.put(name, new Constant(name, source.tensor(), origin));
                node = node.withInput(input, name);
            }
            nodes.set(n, node);
        }
    }

    private String unusedName(String wanted) {
        Set<String> produced = new HashSet<>(constants.keySet());
        nodes.forEach(n -> produced.addAll(n.outputs()));
        String name = wanted;
        for (int i = 1; produced.contains(name); i++) {
            name = wanted + "." + i;
        }
        return name;
    }

    private static Map<String, Integer> opsets(ModelProto model) {
        Map<String, Integer> opsets = new HashMap<>();
        model.getOpsetImportList()
                .forEach(o -> opsets.put(o.getDomain().equals("ai.onnx") ? "" : o.getDomain(), (int)
                        Math.clamp(o.getVersion(), 0, Integer.MAX_VALUE)));
        return opsets;
    }

    private static void checkOrder(Graph graph) throws CoreException {
        Set<String> known = new HashSet<>(graph.constants().keySet());
        graph.inputs().forEach(i -> known.add(i.name()));
        for (Node node : graph.nodes()) {
            for (String input : node.inputs()) {
                if (!input.isEmpty() && !known.contains(input)) {
                    throw Failures.of("The node " + node.describe() + " reads '" + input
                            + "', which nothing before it makes; export the model again.");
                }
            }
            known.addAll(node.outputs());
        }
        for (String output : graph.outputs()) {
            if (!known.contains(output)) {
                throw Failures.of("The model's output '" + output + "' is made by no node; export the model again.");
            }
        }
    }
}
