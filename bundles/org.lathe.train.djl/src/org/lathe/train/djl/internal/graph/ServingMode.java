package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes out of a graph what makes it behave as in training when it is served: exporters leave {@code training_mode} of
 * batch normalisation and dropout, and the outputs that only exist with it, and ONNX Runtime honours them.
 */
final class ServingMode {
    private ServingMode() {}

    static void set(GraphProto.Builder graph) {
        Set<String> read = new HashSet<>();
        graph.getNodeList().forEach(n -> read.addAll(n.getInputList()));
        Set<String> gone = new HashSet<>();
        for (NodeProto.Builder node : graph.getNodeBuilderList()) {
            if (!node.getDomain().isEmpty() && !node.getDomain().equals("ai.onnx")) {
                continue;
            }
            switch (node.getOpType()) {
                case "BatchNormalization" -> {
                    removeAttribute(node, "training_mode");
                    dropOutputs(node, read, gone);
                }
                case "Dropout" -> {
                    dropInputs(node, 2);
                    dropOutputs(node, read, gone);
                }
                default -> {}
            }
        }
        for (int i = graph.getOutputCount() - 1; i >= 0; i--) {
            if (gone.contains(graph.getOutput(i).getName())) {
                graph.removeOutput(i);
            }
        }
    }

    private static void removeAttribute(NodeProto.Builder node, String name) {
        for (int i = node.getAttributeCount() - 1; i >= 0; i--) {
            if (node.getAttribute(i).getName().equals(name)) {
                node.removeAttribute(i);
            }
        }
    }

    private static void dropInputs(NodeProto.Builder node, int from) {
        NodeProto copy = node.build();
        node.clearInput();
        copy.getInputList().stream().limit(from).forEach(node::addInput);
    }

    private static void dropOutputs(NodeProto.Builder node, Set<String> read, Set<String> gone) {
        NodeProto copy = node.build();
        boolean used = copy.getOutputList().stream().skip(1).anyMatch(read::contains);
        if (copy.getOutputCount() > 1 && !used) {
            gone.addAll(copy.getOutputList().subList(1, copy.getOutputCount()));
            node.clearOutput().addOutput(copy.getOutput(0));
        }
    }
}
