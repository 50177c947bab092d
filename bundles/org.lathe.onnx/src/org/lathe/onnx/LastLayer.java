package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.templates.internal.InitialWeights;

/**
 * The layer that makes a model's result out of features: a fully connected one, or a convolution of one pixel.
 *
 * @param weight name of its weights
 * @param axis which axis of the weights counts the results
 * @param bias name of its biases, where it has some
 */
public record LastLayer(String weight, int axis, Optional<String> bias) {
    /** What only gives another shape to a value, or nothing at all. */
    private static final Set<String> TRANSPARENT = Set.of("Identity", "Flatten", "Reshape", "Squeeze", "Dropout");

    /**
     * Looks backwards from a value.
     *
     * @param value the logits, as {@link TrainingTarget#tensor} names them
     * @return absent when something else makes the value, or its weights are used elsewhere too
     */
    public static Optional<LastLayer> of(OnnxModel model, String value) {
        Optional<String> bias = Optional.empty();
        Optional<NodeProto> at = model.producer(value);
        while (at.isPresent()) {
            NodeProto node = at.get();
            if (TRANSPARENT.contains(node.getOpType())) {
                at = model.producer(node.getInput(0));
            } else if (node.getOpType().equals("Add") && bias.isEmpty()) {
                int constant = isConstant(model, node.getInput(0)) ? 0 : 1;
                bias = Optional.of(node.getInput(constant)).filter(name -> isConstant(model, name));
                if (bias.isEmpty()) {
                    return Optional.empty();
                }
                at = model.producer(node.getInput(1 - constant));
            } else {
                return of(model, node, bias).filter(found -> found.usedOnce(model));
            }
        }
        return Optional.empty();
    }

    private static boolean isConstant(OnnxModel model, String name) {
        return model.initializers().containsKey(name);
    }

    private static Optional<LastLayer> of(OnnxModel model, NodeProto node, Optional<String> added) {
        if (node.getInputCount() < 2) {
            return Optional.empty();
        }
        Optional<String> own = node.getInputCount() > 2 ? Optional.of(node.getInput(2)) : added;
        String weight = node.getInput(1);
        return switch (node.getOpType()) {
            case "Gemm" -> layer(model, weight, flag(node, "transB") ? 0 : 1, own);
            case "Conv" -> layer(model, weight, 0, own);
            case "MatMul" -> {
                Optional<NodeProto> turned =
                        model.producer(weight).filter(n -> n.getOpType().equals("Transpose"));
                yield turned.isPresent()
                        ? layer(model, turned.get().getInput(0), 0, own)
                        : layer(model, weight, 1, own);
            }
            default -> Optional.empty();
        };
    }

    private static boolean flag(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(a -> a.getName().equals(name))
                .anyMatch(a -> a.getI() != 0);
    }

    private static Optional<LastLayer> layer(OnnxModel model, String weight, int axis, Optional<String> bias) {
        boolean known = isConstant(model, weight)
                && model.initializers().get(weight).getDimsCount() > axis
                && bias.stream().allMatch(name -> isConstant(model, name));
        return known ? Optional.of(new LastLayer(weight, axis, bias)) : Optional.empty();
    }

    private boolean usedOnce(OnnxModel model) {
        return model.graph().getNodeList().stream()
                        .flatMap(n -> n.getInputList().stream())
                        .filter(name ->
                                name.equals(weight) || bias.filter(name::equals).isPresent())
                        .count()
                == (bias.isPresent() ? 2 : 1);
    }

    /** How many results it makes. */
    public int width(OnnxModel model) {
        return Math.toIntExact(model.initializers().get(weight).getDims(axis));
    }

    /**
     * The model with this layer made anew for another number of results: normally distributed weights of variance one over
     * the number of features (LeCun et al., "Efficient BackProp", 1998, section 4.6), biases of zero.
     *
     * @param output the public output that the layer leads to
     */
    public OnnxModel replaced(OnnxModel model, String output, int results, long seed) throws CoreException {
        GraphProto.Builder graph = model.graph().toBuilder();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            TensorProto old = graph.getInitializer(i);
            if (old.getName().equals(weight)) {
                graph.setInitializer(i, anew(old, results, seed));
            } else if (bias.filter(old.getName()::equals).isPresent()) {
                graph.setInitializer(i, Initializers.floats(old.getName(), new float[results], results));
            }
        }
        for (int i = 0; i < graph.getOutputCount(); i++) {
            if (graph.getOutput(i).getName().equals(output)) {
                graph.setOutput(i, widened(graph.getOutput(i), results));
            }
        }
        graph.clearValueInfo(); // shapes that exporters note in between, which hold no more
        return OnnxModel.of(model.proto().toBuilder().setGraph(graph).build(), model.source());
    }

    private TensorProto anew(TensorProto old, int results, long seed) {
        long[] dims = old.getDimsList().stream().mapToLong(Long::longValue).toArray();
        long features = Initializers.elements(old) / dims[axis];
        dims[axis] = results;
        float[] values = new InitialWeights(seed).leCun(Math.toIntExact(features * results), Math.toIntExact(features));
        return Initializers.floats(old.getName(), values, dims);
    }

    /** Results are counted by axis 1, whatever comes after it. */
    private static ValueInfoProto widened(ValueInfoProto output, int results) {
        ValueInfoProto.Builder info = output.toBuilder();
        var shape = info.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
        if (shape.getDimCount() > 1) {
            shape.getDimBuilder(1).setDimValue(results);
        }
        return info.build();
    }

    /** All names. */
    public List<String> names() {
        return bias.map(name -> List.of(weight, name)).orElse(List.of(weight));
    }
}
