package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;

/**
 * One node of a graph, reduced to what running it needs.
 *
 * @param index place in the model's own list of nodes
 * @param domain the operator set's domain; empty for ONNX's own, also where the file writes {@code ai.onnx}
 * @param type the operator, such as {@code Conv}
 * @param inputs names of values; empty where an optional input is left out
 * @param outputs names of values; empty where an optional output is left out
 */
public record Node(
        int index,
        String name,
        String domain,
        String type,
        List<String> inputs,
        List<String> outputs,
        Attributes attributes) {
    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    static Node of(int index, NodeProto proto) {
        String domain = proto.getDomain().equals("ai.onnx") ? "" : proto.getDomain();
        return new Node(
                index,
                proto.getName(),
                domain,
                proto.getOpType(),
                proto.getInputList(),
                proto.getOutputList(),
                new Attributes(proto));
    }

    Node withInput(int position, String value) {
        List<String> changed = new java.util.ArrayList<>(inputs);
        changed.set(position, value);
        return new Node(index, name, domain, type, changed, outputs, attributes);
    }

    /** The name of input {@code position}; empty when it is left out. */
    public String input(int position) {
        return position < inputs.size() ? inputs.get(position) : "";
    }

    public boolean hasInput(int position) {
        return !input(position).isEmpty();
    }

    public boolean hasOutput(int position) {
        return position < outputs.size() && !outputs.get(position).isEmpty();
    }

    /** As people find it in a viewer: {@code Conv 'layer1/conv'}, or by its first output where it has no name. */
    public String describe() {
        String label = name.isEmpty() && !outputs.isEmpty() ? outputs.get(0) : name;
        return type + " '" + label + "'";
    }
}
