package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The value inside a graph that the loss is taken of. Cross entropy is computed from logits, so a model that ends in
 * Softmax or LogSoftmax is trained on that node's input; a regression that turns its result back into raw units
 * (Mul and Add of frozen initializers) is trained on the standardised value before, where the loss has no unit.
 *
 * @param tensor name of the value to take the loss of, float [batch, width]
 * @param output the model's public output that it leads to
 * @param kind which loss fits
 * @param targetScaling for a regression with a raw unit: what standardises the targets; labels become
 *     (label - mean) / std
 */
public record TrainingTarget(String tensor, String output, Kind kind, Optional<Scaling> targetScaling) {
    /** What a trained value means. */
    public enum Kind {
        /** Unnormalised log probabilities of the classes: softmax cross entropy. */
        LOGITS,
        /** Numbers: squared or absolute error. */
        VALUES
    }

    /**
     * Finds the value for a model's only or best output: one that ends in Softmax, else the only output.
     *
     * @throws CoreException when several outputs could be meant; then name one with {@link #of(OnnxModel, String)}
     */
    public static TrainingTarget of(OnnxModel model) throws CoreException {
        List<TensorInfo> outputs =
                model.outputs().stream().filter(o -> o.type().isFloating()).toList();
        for (TensorInfo output : outputs) {
            if (softmaxBefore(model, output.name()).isPresent()) {
                return of(model, output.name());
            }
        }
        if (outputs.size() == 1) {
            return of(model, outputs.get(0).name());
        }
        throw Failures.of(model.source() + " has " + outputs.size() + " floating-point outputs ("
                + String.join(", ", outputs.stream().map(TensorInfo::name).toList())
                + ") and none ends in Softmax; say which one to train.");
    }

    /** @throws CoreException when the model has no such output */
    public static TrainingTarget of(OnnxModel model, String output) throws CoreException {
        if (model.outputs().stream().noneMatch(o -> o.name().equals(output))) {
            throw Failures.of(model.source() + " has no output '" + output + "'; its outputs are "
                    + model.outputs().stream().map(TensorInfo::name).toList() + ".");
        }
        Optional<NodeProto> softmax = softmaxBefore(model, output);
        if (softmax.isPresent()) {
            return new TrainingTarget(softmax.get().getInput(0), output, Kind.LOGITS, Optional.empty());
        }
        Optional<TrainingTarget> scaled = beforeRawUnit(model, output);
        if (scaled.isPresent()) {
            return scaled.get();
        }
        boolean values = model.metadata().task().equals(Optional.of(ModelMetadata.Task.REGRESSION));
        return new TrainingTarget(output, output, values ? Kind.VALUES : Kind.LOGITS, Optional.empty());
    }

    private static Optional<NodeProto> softmaxBefore(OnnxModel model, String value) {
        Optional<NodeProto> node = behindIdentity(model, value);
        return node.filter(n -> n.getOpType().equals("Softmax") || n.getOpType().equals("LogSoftmax"));
    }

    private static Optional<NodeProto> behindIdentity(OnnxModel model, String value) {
        Optional<NodeProto> node = model.producer(value);
        while (node.isPresent() && node.get().getOpType().equals("Identity")) {
            node = model.producer(node.get().getInput(0));
        }
        return node;
    }

    private static Optional<TrainingTarget> beforeRawUnit(OnnxModel model, String output) throws CoreException {
        List<String> frozen = model.metadata().frozen();
        Optional<NodeProto> add = behindIdentity(model, output).filter(node -> scales(node, "Add", frozen));
        if (add.isEmpty()) {
            return Optional.empty();
        }
        Optional<NodeProto> mul = model.producer(add.get().getInput(0)).filter(node -> scales(node, "Mul", frozen));
        if (mul.isEmpty()) {
            return Optional.empty();
        }
        Scaling scaling = new Scaling(
                Initializers.toFloats(model.initializers().get(add.get().getInput(1))),
                Initializers.toFloats(model.initializers().get(mul.get().getInput(1))));
        return Optional.of(new TrainingTarget(mul.get().getInput(0), output, Kind.VALUES, Optional.of(scaling)));
    }

    private static boolean scales(NodeProto node, String operator, List<String> frozen) {
        return node.getOpType().equals(operator) && node.getInputCount() == 2 && frozen.contains(node.getInput(1));
    }
}
