package org.lathe.onnx.templates.internal;

import static org.lathe.onnx.templates.internal.GraphBuilder.integer;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.recipe.Parameter;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.Template;
import org.lathe.onnx.templates.TemplateRequest;

/**
 * A multilayer perceptron for tables: input {@code features}, float32 [batch, columns], as {@link TableEncoder} takes
 * it; then Gemm and Relu for each hidden layer; then the shared head.
 */
public final class MlpTemplate implements Template {
    private static final String HIDDEN = "hidden";
    private static final int WIDEST = 16_384;

    @Override
    public String id() {
        return "mlp";
    }

    @Override
    public String title() {
        return "Multilayer perceptron (tables)";
    }

    @Override
    public ModelMetadata.InputKind input() {
        return ModelMetadata.InputKind.TABLE;
    }

    @Override
    public List<Parameter> options() {
        return List.of(Parameter.text(
                HIDDEN,
                "Hidden layers",
                "Units of each hidden layer, separated by commas; 'none' gives a linear model.",
                "64,64"));
    }

    @Override
    public OnnxModel build(TemplateRequest request) throws CoreException {
        if (!(request.input() instanceof InputSpec.Table table)) {
            throw Failures.of("The template 'mlp' takes tables, not images; choose 'small-cnn'.");
        }
        int[] hidden = new Options(this, request.options()).integers(HIDDEN, 1, WIDEST);
        GraphBuilder graph = new GraphBuilder(id());
        InitialWeights initial = new InitialWeights(request.seed());
        TableEncoder encoder = new TableEncoder(graph, table);
        String value = encoder.append();
        int width = encoder.width();
        for (int i = 0; i < hidden.length; i++) {
            String layer = "hidden" + (i + 1);
            int units = hidden[i];
            String weight =
                    graph.weight(layer + ".weight", initial.he(Math.multiplyExact(units, width), width), units, width);
            String bias = graph.weight(layer + ".bias", new float[units], units);
            String sum = graph.node("Gemm", layer + ".sum", List.of(value, weight, bias), integer("transB", 1));
            value = graph.node("Relu", layer + ".relu", List.of(sum));
            width = units;
        }
        Head.append(graph, initial, value, width, request.head());
        return Head.finish(graph, request, id());
    }
}
