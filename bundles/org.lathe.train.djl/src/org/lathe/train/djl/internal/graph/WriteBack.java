package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.Initializers;

/**
 * Puts trained values into the model they came from. What the {@link Normalizer} took apart stays together in the file as
 * long as its values are still equal, and gets a tensor of its own where they are not.
 */
public final class WriteBack {
    /** Before this IR version every initializer is listed among the graph's inputs too. */
    private static final long FREE_INITIALIZERS = 4;

    private final Graph graph;
    private final Map<String, float[]> values;
    private final ModelProto.Builder model;
    private final GraphProto.Builder target;
    private final Set<Integer> obsolete = new HashSet<>();

    private WriteBack(ModelProto source, Graph graph, Map<String, float[]> values) {
        this.graph = graph;
        this.values = values;
        model = source.toBuilder();
        target = model.getGraphBuilder();
    }

    /**
     * @param source the model that {@code graph} was made from
     * @param values trained values by the constant's name; constants without one stay as they are
     * @return the model for serving: trained values in place, nothing left that asks for training mode
     * @throws CoreException when a tensor that stays as it is cannot be read
     */
    public static ModelProto apply(ModelProto source, Graph graph, Map<String, float[]> values) throws CoreException {
        WriteBack writer = new WriteBack(source, graph, values);
        writer.initializers();
        for (Constant constant : graph.constants().values()) {
            writer.elsewhere(constant);
        }
        writer.removeObsolete();
        ServingMode.set(writer.target);
        return writer.model.build();
    }

    private void initializers() {
        for (int i = 0; i < target.getInitializerCount(); i++) {
            TensorProto tensor = target.getInitializer(i);
            float[] trained = values.get(tensor.getName());
            if (trained != null) {
                target.setInitializer(i, Initializers.withFloats(tensor, trained));
            }
        }
    }

    private void elsewhere(Constant constant) throws CoreException {
        if (!values.containsKey(constant.name())) {
            return;
        }
        switch (constant.origin()) {
            case Origin.Initializer i -> {}
            case Origin.ConstantNode at -> constantNode(constant, at.node());
            case Origin.IdentityCopy copy -> {
                if (differs(constant, copy.source())) {
                    obsolete.add(copy.node());
                    add(constant);
                }
            }
            case Origin.PrivateInput at -> {
                if (differs(constant, at.source())) {
                    target.getNodeBuilder(at.node()).setInput(at.input(), constant.name());
                    add(constant);
                }
            }
        }
    }

    private TensorProto trained(Constant constant) {
        return Initializers.withFloats(constant.tensor(), values.get(constant.name())).toBuilder()
                .setName(constant.name())
                .build();
    }

    private void constantNode(Constant constant, int index) {
        NodeProto.Builder node = target.getNodeBuilder(index).clearAttribute();
        node.addAttribute(AttributeProto.newBuilder()
                .setName("value")
                .setType(AttributeProto.AttributeType.TENSOR)
                .setT(trained(constant)));
    }

    private boolean differs(Constant copy, String source) throws CoreException {
        float[] original = values.get(source);
        if (original == null) {
            original = Initializers.toFloats(graph.constants().get(source).tensor());
        }
        return !Arrays.equals(values.get(copy.name()), original);
    }

    private void add(Constant constant) {
        target.addInitializer(trained(constant));
        if (model.getIrVersion() < FREE_INITIALIZERS) {
            TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
            for (long dim : constant.dims()) {
                shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
            }
            TypeProto.Tensor.Builder type = TypeProto.Tensor.newBuilder()
                    .setElemType(constant.tensor().getDataType())
                    .setShape(shape);
            target.addInput(ValueInfoProto.newBuilder()
                    .setName(constant.name())
                    .setType(TypeProto.newBuilder().setTensorType(type)));
        }
    }

    private void removeObsolete() {
        for (int i = target.getNodeCount() - 1; i >= 0; i--) {
            if (obsolete.contains(i)) {
                target.removeNode(i);
            }
        }
    }
}
