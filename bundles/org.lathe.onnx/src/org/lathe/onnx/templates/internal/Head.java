package org.lathe.onnx.templates.internal;

import static org.lathe.onnx.templates.internal.GraphBuilder.integer;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.ModelMetadata.InputKind;
import org.lathe.onnx.ModelMetadata.Task;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.templates.HeadSpec;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.TemplateRequest;

/** The last layer and the outputs, which all templates share. */
final class Head {
    private Head() {}

    /** @param features a value of shape [batch, width] */
    static void append(GraphBuilder graph, InitialWeights initial, String features, int width, HeadSpec head) {
        int outputs = head.width();
        String weight = graph.weight("head.weight", initial.leCun(outputs * width, width), outputs, width);
        String bias = graph.weight("head.bias", new float[outputs], outputs);
        List<String> inputs = List.of(features, weight, bias);
        switch (head) {
            case HeadSpec.Classification ignored -> {
                graph.node("Gemm", "logits", inputs, integer("transB", 1));
                graph.node("Softmax", "probabilities", List.of("logits"), integer("axis", -1));
                graph.output("logits", outputs);
                graph.output("probabilities", outputs);
            }
            case HeadSpec.Regression regression -> {
                String mean = graph.constant("target.mean", regression.scaling().mean(), outputs);
                String std = graph.constant("target.std", regression.scaling().std(), outputs);
                String standardised = graph.node("Gemm", "standardised_value", inputs, integer("transB", 1));
                String scaled = graph.node("Mul", "scaled_value", List.of(standardised, std));
                graph.node("Add", "value", List.of(scaled, mean));
                graph.output("value", outputs);
            }
        }
    }

    /** The whole model, with what it says of itself. */
    static OnnxModel finish(GraphBuilder graph, TemplateRequest request, String template) throws CoreException {
        ModelMetadata metadata = new ModelMetadata(
                Optional.of(request.head() instanceof HeadSpec.Classification ? Task.CLASSIFICATION : Task.REGRESSION),
                Optional.of(request.input() instanceof InputSpec.Table ? InputKind.TABLE : InputKind.IMAGE),
                request.head() instanceof HeadSpec.Classification c ? c.classes() : List.of(),
                request.input() instanceof InputSpec.Table t ? t.columns() : List.of(),
                request.head() instanceof HeadSpec.Regression r ? r.targets() : List.of(),
                graph.frozen(),
                Optional.of(template),
                Optional.empty(),
                Optional.empty());
        return OnnxModel.of(graph.build(), "The template '" + template + "'").withMetadata(metadata);
    }
}
