package org.lathe.train.djl.internal.ops;

import java.util.Set;

/**
 * What is known of an operator before any node of it: its name, how nodes are built, and what its inputs mean for
 * training.
 *
 * @param domain empty for ONNX's own operators
 * @param layer whether its weights are learned by design; what elementwise operators do before the first layer is
 *     preprocessing, whose numbers stay as they are
 * @param untrainable inputs that are settings, not weights (bounds, exponents, ratios)
 * @param statistics inputs that the node itself changes while training
 */
public record OperatorSpec(
        String domain,
        String name,
        boolean layer,
        Set<Integer> untrainable,
        Set<Integer> statistics,
        OperatorFactory factory) {
    public OperatorSpec {
        untrainable = Set.copyOf(untrainable);
        statistics = Set.copyOf(statistics);
    }

    /** An operator of ONNX's own set. */
    public static OperatorSpec of(String name, OperatorFactory factory) {
        return new OperatorSpec("", name, false, Set.of(), Set.of(), factory);
    }

    /** An operator whose weights are learned by design. */
    public static OperatorSpec layer(String name, OperatorFactory factory) {
        return new OperatorSpec("", name, true, Set.of(), Set.of(), factory);
    }

    public OperatorSpec untrainable(Integer... inputs) {
        return new OperatorSpec(domain, name, layer, Set.of(inputs), statistics, factory);
    }

    public OperatorSpec statistics(Integer... inputs) {
        return new OperatorSpec(domain, name, layer, untrainable, Set.of(inputs), factory);
    }
}
