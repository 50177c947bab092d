package org.lathe.train.djl.internal.graph;

import java.util.Locale;
import java.util.Set;

/** Why an operator that is not in the registry cannot be trained, and what to do instead. */
final class Refusals {
    private static final Set<String> CONTROL_FLOW = Set.of("If", "Loop", "Scan", "SequenceMap");

    private Refusals() {}

    static String reason(Node node) {
        String type = node.type();
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("treeensemble")) {
            return "trees are not differentiable; use the xgboost recipe";
        }
        if (lower.contains("quant") || lower.startsWith("qlinear") || lower.endsWith("integer")) {
            return "it is quantised; train the model as it was before quantisation";
        }
        if (CONTROL_FLOW.contains(type)) {
            return "control flow is not trained; export the model without branches and loops";
        }
        if (node.domain().equals("com.microsoft")) {
            return "it is an operator of ONNX Runtime's own; export the model without runtime optimisations";
        }
        if (!node.domain().isEmpty()) {
            return "operators of the domain '" + node.domain() + "' are not trained";
        }
        return "this operator is not trained by Lathe yet";
    }
}
