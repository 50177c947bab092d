package org.lathe.onnx.internal;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ElementType;

/**
 * The structural rules of <a href="https://onnx.ai/onnx/repo-docs/IR.html">ONNX's IR</a>: every value is made once and
 * before it is used (so the graph has no cycle), every operator's set is imported, stored tensors fill their shapes.
 * What the operators themselves demand is left to ONNX Runtime.
 */
public final class GraphValidator {
    /** Operator sets of the default domain that ONNX Runtime 1.29 runs. */
    private static final int OLDEST_OPSET = 7;

    private static final int NEWEST_OPSET = 26;

    /** Format versions: from the first with operator sets to the newest that ONNX Runtime 1.29 reads. */
    private static final int OLDEST_IR = 3;

    private static final int NEWEST_IR = 13;

    private final String source;

    /** @param source how messages name the model: a quoted path, or words */
    public GraphValidator(String source) {
        this.source = source;
    }

    /** @throws CoreException that names the first broken rule */
    public void check(ModelProto model) throws CoreException {
        if (model.getIrVersion() < OLDEST_IR || model.getIrVersion() > NEWEST_IR) {
            throw broken("has the format version " + model.getIrVersion() + ", where Lathe knows " + OLDEST_IR + " to "
                    + NEWEST_IR);
        }
        Set<String> domains = domains(model);
        if (model.getGraph().getOutputCount() == 0) {
            throw broken("has no output");
        }
        check(model.getGraph(), Set.of(), domains);
    }

    private Set<String> domains(ModelProto model) throws CoreException {
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            long version = opset.getVersion();
            if (isDefault(opset.getDomain()) && (version < OLDEST_OPSET || version > NEWEST_OPSET)) {
                throw broken(
                        "uses operator set " + version + ", where Lathe knows " + OLDEST_OPSET + " to " + NEWEST_OPSET);
            }
        }
        Set<String> domains = model.getOpsetImportList().stream()
                .map(opset -> isDefault(opset.getDomain()) ? "" : opset.getDomain())
                .collect(Collectors.toCollection(HashSet::new));
        if (domains.isEmpty()) {
            throw broken("does not say its operator set");
        }
        return domains;
    }

    public static boolean isDefault(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    private void check(GraphProto graph, Set<String> outer, Set<String> domains) throws CoreException {
        Set<String> known = new HashSet<>(outer);
        Set<String> made = new HashSet<>();
        for (ValueInfoProto input : graph.getInputList()) {
            define(input.getName(), made, known);
        }
        Set<String> stored = new HashSet<>();
        for (TensorProto tensor : graph.getInitializerList()) {
            checkTensor(tensor);
            define(tensor.getName(), stored, known);
        }
        graph.getSparseInitializerList().forEach(s -> known.add(s.getValues().getName()));
        made.addAll(stored);
        for (NodeProto node : graph.getNodeList()) {
            checkNode(node, graph, known, domains);
            for (String output : node.getOutputList()) {
                if (!output.isEmpty()) {
                    define(output, made, known);
                }
            }
        }
        for (ValueInfoProto output : graph.getOutputList()) {
            if (!known.contains(output.getName())) {
                throw broken("has the output '" + output.getName() + "', which nothing makes");
            }
        }
    }

    private void checkNode(NodeProto node, GraphProto graph, Set<String> known, Set<String> domains)
            throws CoreException {
        if (!domains.contains(isDefault(node.getDomain()) ? "" : node.getDomain())) {
            throw broken(describe(node) + " is of the domain '" + node.getDomain() + "', which is not imported");
        }
        for (String input : node.getInputList()) {
            if (!input.isEmpty() && !known.contains(input)) {
                boolean later = graph.getNodeList().stream()
                        .anyMatch(other -> other.getOutputList().contains(input));
                throw broken(describe(node) + " uses '" + input + "', which "
                        + (later
                                ? "is made only later: the graph is not sorted or runs in a circle"
                                : "nothing makes"));
            }
        }
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.hasT()) {
                checkTensor(attribute.getT());
            }
            if (attribute.hasG()) {
                check(attribute.getG(), known, domains);
            }
            for (GraphProto body : attribute.getGraphsList()) {
                check(body, known, domains);
            }
        }
    }

    private void checkTensor(TensorProto tensor) throws CoreException {
        if (ExternalData.isExternal(tensor)) {
            throw broken("keeps the tensor '" + tensor.getName()
                    + "' in another file, which is only read for a model that lies in a folder");
        }
        try {
            TypedData.check(tensor, ElementType.of(tensor.getDataType()));
        } catch (CoreException e) {
            throw Failures.of(source + ": " + e.getMessage(), e);
        }
    }

    private void define(String name, Set<String> made, Set<String> known) throws CoreException {
        if (name.isEmpty()) {
            throw broken("has a value without a name");
        }
        if (!made.add(name)) {
            throw broken("makes the value '" + name + "' twice");
        }
        known.add(name);
    }

    private static String describe(NodeProto node) {
        String name = node.getName().isEmpty() ? "" : " '" + node.getName() + "'";
        return "has a node" + name + " (" + node.getOpType() + ") that";
    }

    private CoreException broken(String what) {
        return Failures.of(source + " is no valid ONNX model: it " + what + "; export it again.");
    }
}
