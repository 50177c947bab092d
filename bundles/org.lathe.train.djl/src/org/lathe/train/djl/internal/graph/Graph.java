package org.lathe.train.djl.internal.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lathe.onnx.TensorInfo;

/**
 * A model's main graph after normalisation: nodes in running order, constants apart from them.
 *
 * @param inputs what the caller gives; initializers that old files list as inputs too are left out
 * @param outputs names of the graph's results, in the file's order
 * @param opsets version of each operator set by domain; the empty domain is ONNX's own
 */
public record Graph(
        List<Node> nodes,
        Map<String, Constant> constants,
        List<TensorInfo> inputs,
        List<String> outputs,
        Map<String, Integer> opsets) {
    public Graph {
        nodes = List.copyOf(nodes);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        opsets = Map.copyOf(opsets);
    }

    /** The version of a domain's operator set; 0 where the file names none. */
    public int opset(String domain) {
        return opsets.getOrDefault(domain, 0);
    }
}
