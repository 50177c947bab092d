package org.lathe.train.djl.internal.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lathe.train.djl.internal.ops.Operator;

/**
 * The order of work for some values of a graph: only the nodes they need, values in numbered slots, and for each step the
 * slots that are not needed afterwards.
 *
 * @param steps in running order
 * @param sources slot of each constant and input that a step or the caller reads, by name
 * @param results slot of each value that the caller asked for
 * @param slots number of slots
 */
public record Plan(List<Step> steps, Map<String, Integer> sources, List<Integer> results, int slots) {
    /**
     * One node's turn.
     *
     * @param inputs slot of each input; -1 where it is left out
     * @param outputs slot of each output; -1 where nothing reads it
     * @param last slots whose last reader this step is
     */
    public record Step(Node node, Operator operator, int[] inputs, int[] outputs, int[] last) {}

    public Plan {
        steps = List.copyOf(steps);
        sources = Map.copyOf(sources);
        results = List.copyOf(results);
    }

    /** The nodes that {@code wanted} depends on, in running order. */
    public static List<Node> liveNodes(Graph graph, List<String> wanted) {
        Set<String> needed = new HashSet<>(wanted);
        List<Node> live = new ArrayList<>();
        for (int i = graph.nodes().size() - 1; i >= 0; i--) {
            Node node = graph.nodes().get(i);
            if (node.outputs().stream().anyMatch(o -> !o.isEmpty() && needed.contains(o))) {
                live.add(0, node);
                needed.addAll(node.inputs());
            }
        }
        return live;
    }

    /** @param operators one for each of the live nodes */
    static Plan of(List<Node> live, List<Operator> operators, List<String> wanted) {
        Map<String, Integer> lastUse = new HashMap<>();
        for (int n = 0; n < live.size(); n++) {
            for (String input : live.get(n).inputs()) {
                lastUse.put(input, n);
            }
        }
        wanted.forEach(w -> lastUse.put(w, live.size()));
        return new Builder(lastUse).build(live, operators, wanted);
    }

    /** Gives slots to values as they appear. */
    private static final class Builder {
        private final Map<String, Integer> lastUse;
        private final Map<String, Integer> slots = new HashMap<>();
        private final Map<String, Integer> sources = new LinkedHashMap<>();

        Builder(Map<String, Integer> lastUse) {
            this.lastUse = lastUse;
        }

        Plan build(List<Node> live, List<Operator> operators, List<String> wanted) {
            List<Step> steps = new ArrayList<>();
            for (int n = 0; n < live.size(); n++) {
                Node node = live.get(n);
                int step = n;
                int[] inputs = node.inputs().stream().mapToInt(this::read).toArray();
                int[] outputs = node.outputs().stream().mapToInt(this::write).toArray();
                int[] last = node.inputs().stream()
                        .distinct()
                        .filter(i -> !i.isEmpty() && lastUse.get(i) == step)
                        .mapToInt(slots::get)
                        .toArray();
                steps.add(new Step(node, operators.get(n), inputs, outputs, last));
            }
            List<Integer> results = wanted.stream().map(this::read).toList();
            return new Plan(steps, sources, results, slots.size());
        }

        private int read(String value) {
            if (value.isEmpty()) {
                return -1;
            }
            Integer slot = slots.get(value);
            if (slot == null) {
                slot = slots.size();
                slots.put(value, slot);
                sources.put(value, slot);
            }
            return slot;
        }

        private int write(String value) {
            if (value.isEmpty() || !lastUse.containsKey(value)) {
                return -1;
            }
            return slots.computeIfAbsent(value, v -> slots.size());
        }
    }
}
