package org.lathe.train.djl.internal.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.djl.internal.ops.NodeContext;
import org.lathe.train.djl.internal.ops.Operator;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.ops.OperatorSpec;
import org.lathe.train.djl.internal.ops.Unsupported;
import org.lathe.train.djl.internal.tensor.ElementTypes;

/** Turns a graph into a {@link Plan}, or into the whole list of reasons why it cannot be one. */
public final class Compiler {
    private final Graph graph;
    private final OperatorRegistry registry;
    private final List<String> wanted;
    private final Set<String> frozen;
    private final List<Node> live;
    private final List<Operator> operators = new ArrayList<>();
    /** Reasons, each with the nodes it holds for. */
    private final Map<String, List<Node>> reasons = new LinkedHashMap<>();

    public Compiler(Graph graph, OperatorRegistry registry, List<String> wanted) {
        this(graph, registry, wanted, Set.of());
    }

    /** @param frozen names of constants that training leaves alone */
    public Compiler(Graph graph, OperatorRegistry registry, List<String> wanted, Set<String> frozen) {
        this.frozen = Set.copyOf(frozen);
        this.graph = graph;
        this.registry = registry;
        this.wanted = List.copyOf(wanted);
        live = Plan.liveNodes(graph, wanted);
        compile();
    }

    /** The nodes that the wanted values depend on. */
    public List<Node> live() {
        return List.copyOf(live);
    }

    /** Everything that stands against running the graph, as sentences; empty when nothing does. */
    public List<String> reasons() {
        List<String> sentences = new ArrayList<>();
        reasons.forEach((reason, nodes) -> {
            String more = nodes.size() == 1 ? "" : " (and " + (nodes.size() - 1) + " more like it)";
            sentences.add(nodes.get(0).describe() + more + ": " + reason + ".");
        });
        for (Constant constant : unreadable()) {
            sentences.add("The tensor '" + constant.name() + "' is "
                    + constant.type().label() + ", which cannot be computed with.");
        }
        return sentences;
    }

    /** @throws CoreException with every reason, when there are any */
    public Plan plan() throws CoreException {
        List<String> all = reasons();
        if (!all.isEmpty()) {
            throw Failures.of("This model cannot be trained: " + String.join(" ", all));
        }
        return Plan.of(live, operators, wanted);
    }

    private void compile() {
        Set<String> needed = new HashSet<>(wanted);
        live.forEach(n -> needed.addAll(n.inputs()));
        for (Node node : live) {
            Set<Integer> outputs = new LinkedHashSet<>();
            for (int i = 0; i < node.outputs().size(); i++) {
                if (node.hasOutput(i) && needed.contains(node.outputs().get(i))) {
                    outputs.add(i);
                }
            }
            try {
                operators.add(create(node, outputs));
            } catch (Unsupported e) {
                reasons.computeIfAbsent(e.getMessage(), k -> new ArrayList<>()).add(node);
            }
        }
    }

    private Operator create(Node node, Set<Integer> outputs) throws Unsupported {
        Optional<OperatorSpec> spec = registry.find(node.domain(), node.type());
        if (spec.isEmpty()) {
            throw new Unsupported(Refusals.reason(node));
        }
        NodeContext context = new NodeContext(node, graph.opset(node.domain()), outputs, frozen);
        try {
            Operator operator = spec.get().factory().create(context);
            if (operator instanceof Operator.Single) {
                context.onlyFirstOutput();
            }
            return operator;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Unsupported("its attributes cannot be understood (" + e.getMessage() + ")");
        }
    }

    private List<Constant> unreadable() {
        Set<String> inputs = new HashSet<>();
        live.forEach(n -> inputs.addAll(n.inputs()));
        return graph.constants().values().stream()
                .filter(c -> inputs.contains(c.name()))
                .filter(c -> !ElementTypes.isKnown(c.type()))
                .toList();
    }
}
