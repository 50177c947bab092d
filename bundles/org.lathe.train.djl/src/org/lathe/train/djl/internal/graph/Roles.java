package org.lathe.train.djl.internal.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.ops.OperatorSpec;

/**
 * Decides what training does with each constant. Trainable is a 32-bit float tensor of rank one or more with more than one
 * element, unless an operator uses it as a setting, or it only takes part in preprocessing: elementwise arithmetic on the
 * graph's inputs before the first layer, such as subtracting a mean. A constant that passes through nodes fed by constants
 * alone (a transposed weight) is judged by where it arrives.
 */
public final class Roles {
    /** From so many elements on a float in a {@code Constant} node is taken for a weight, not for a setting. */
    private static final int BIG = 64;

    private record Use(Node node, int input) {}

    private final Graph graph;
    private final OperatorRegistry registry;
    private final Map<String, List<Use>> uses = new HashMap<>();
    /** Values that depend on the graph's inputs. */
    private final Set<String> dynamic = new HashSet<>();
    /** Values that depend on the graph's inputs through a layer. */
    private final Set<String> learned = new HashSet<>();

    private Roles(Graph graph, List<Node> live, OperatorRegistry registry) {
        this.graph = graph;
        this.registry = registry;
        graph.inputs().forEach(i -> dynamic.add(i.name()));
        live.forEach(this::take);
    }

    /**
     * @param live the nodes that will run, in order
     * @param frozen names of constants that the user keeps as they are
     * @return a role for every constant that a live node reads, in the file's order
     */
    public static Map<String, Role> of(Graph graph, List<Node> live, OperatorRegistry registry, Set<String> frozen) {
        Roles roles = new Roles(graph, live, registry);
        Map<String, Role> result = new LinkedHashMap<>();
        for (Constant constant : graph.constants().values()) {
            if (roles.uses.containsKey(constant.name())) {
                result.put(constant.name(), roles.role(constant, frozen));
            }
        }
        return result;
    }

    private void take(Node node) {
        boolean isDynamic = false;
        boolean isLearned = false;
        for (int i = 0; i < node.inputs().size(); i++) {
            String input = node.inputs().get(i);
            uses.computeIfAbsent(input, k -> new ArrayList<>()).add(new Use(node, i));
            isDynamic |= dynamic.contains(input);
            isLearned |= learned.contains(input);
        }
        if (isDynamic) {
            dynamic.addAll(node.outputs());
            if (isLearned || spec(node).map(OperatorSpec::layer).orElse(false)) {
                learned.addAll(node.outputs());
            }
        }
    }

    private Optional<OperatorSpec> spec(Node node) {
        return registry.find(node.domain(), node.type());
    }

    private Role role(Constant constant, Set<String> frozen) {
        List<Use> all = uses.get(constant.name());
        if (all.stream().anyMatch(u -> has(u, true))) {
            return Role.STATISTIC;
        }
        boolean weight = constant.type() == ElementType.FLOAT
                && constant.tensor().getDimsCount() > 0
                && constant.elements() > 1
                && (!(constant.origin() instanceof Origin.ConstantNode) || constant.elements() >= BIG)
                && !frozen.contains(constant.name())
                && isLearnedAt(all);
        return weight ? Role.TRAINABLE : Role.FIXED;
    }

    private boolean has(Use use, boolean statistic) {
        return spec(use.node)
                .map(s -> (statistic ? s.statistics() : s.untrainable()).contains(use.input))
                .orElse(false);
    }

    /** Whether a constant with these uses reaches learned values, and is nowhere a setting. */
    private boolean isLearnedAt(List<Use> all) {
        boolean reached = false;
        for (Use use : all) {
            if (has(use, false)) {
                return false;
            }
            for (String output : use.node.outputs()) {
                boolean passed = !dynamic.contains(output) && isLearnedAt(uses.getOrDefault(output, List.of()));
                reached |= passed || learned.contains(output);
            }
        }
        return reached;
    }
}
