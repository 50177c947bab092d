package org.lathe.train.djl.internal.worker;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.media.Examples;
import org.lathe.onnx.Column;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.TrainingTarget;
import org.lathe.onnx.templates.HeadSpec;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.TemplateRequest;
import org.lathe.onnx.templates.Templates;
import org.lathe.train.djl.internal.data.NumberTargets;
import org.lathe.train.djl.internal.data.Statistics;
import org.lathe.train.djl.internal.train.InputForm;

/** Makes a template's model for a dataset, with the statistics of its training split. */
final class TemplateModel {
    private TemplateModel() {}

    static ModelPlan build(String reference, DatasetDescription description, SplitData training, long seed)
            throws CoreException {
        Examples examples = training.examples();
        boolean images = examples.element() == Examples.Element.UINT8;
        Scaling scaling = Statistics.of(training.memory());
        InputSpec input = images ? image(examples.shape(), scaling) : table(description, examples.columns(), scaling);
        TemplateRequest request = new TemplateRequest(input, head(description, examples), seed);
        OnnxModel model = Templates.of(reference).build(request);
        InputForm form = InputForm.of(model.inputs().get(0), images);
        int[] outputs = IntStream.range(0, examples.classes().size()).toArray();
        return new ModelPlan(model, TrainingTarget.of(model), form, outputs, "");
    }

    private static InputSpec image(int[] shape, Scaling scaling) {
        return new InputSpec.Image(shape[0], shape[1], shape[2], scaling);
    }

    private static InputSpec table(DatasetDescription description, List<String> names, Scaling scaling) {
        Map<String, org.lathe.core.dataset.Column> known = description.columns().stream()
                .collect(Collectors.toMap(org.lathe.core.dataset.Column::name, Function.identity(), (a, b) -> a));
        List<Column> columns =
                names.stream().map(known::get).map(TemplateModel::column).toList();
        return new InputSpec.Table(columns, scaling);
    }

    private static Column column(org.lathe.core.dataset.Column column) {
        return column.type() == org.lathe.core.dataset.Column.Type.CATEGORY
                ? Column.categorical(column.name(), column.categories())
                : Column.numeric(column.name());
    }

    private static HeadSpec head(DatasetDescription description, Examples examples) {
        if (!examples.classes().isEmpty()) {
            return new HeadSpec.Classification(examples.classes());
        }
        String name = description.label().name().isEmpty()
                ? "value"
                : description.label().name();
        return new HeadSpec.Regression(List.of(name), Statistics.of(NumberTargets.labels(examples)));
    }
}
