package org.lathe.onnx;

import java.util.List;
import java.util.Optional;

/**
 * What a model file says about itself beyond its graph, kept in {@code metadata_props} under keys that begin with
 * {@code org.lathe.}; everything is optional, since foreign models say nothing.
 *
 * @param task what the output means
 * @param input what the input takes
 * @param classes class names by logit index
 * @param columns feature columns of a table model, in the order of its input
 * @param targets names of the values that a regression gives
 * @param frozen initializers that training leaves as they are, such as the means and deviations of the inputs; a
 *     trainer must honour them, since by form they could be weights
 * @param template id of the template that the graph was made from
 * @param run id of the run that trained the model
 * @param datasetTree git tree id of the data that it was trained on
 */
public record ModelMetadata(
        Optional<Task> task,
        Optional<InputKind> input,
        List<String> classes,
        List<Column> columns,
        List<String> targets,
        List<String> frozen,
        Optional<String> template,
        Optional<String> run,
        Optional<String> datasetTree) {
    /** Nothing known. */
    public static final ModelMetadata NONE = new ModelMetadata(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What the model's output means. */
    public enum Task {
        CLASSIFICATION,
        REGRESSION
    }

    /** What the model's input takes. */
    public enum InputKind {
        /** uint8 [batch, height, width, channels], raw pixels of 0..255. */
        IMAGE,
        /** float32 [batch, columns], raw values. */
        TABLE
    }

    public ModelMetadata {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        frozen = List.copyOf(frozen);
    }

    public ModelMetadata withRun(String runId) {
        return new ModelMetadata(
                task, input, classes, columns, targets, frozen, template, Optional.of(runId), datasetTree);
    }

    public ModelMetadata withDatasetTree(String tree) {
        return new ModelMetadata(task, input, classes, columns, targets, frozen, template, run, Optional.of(tree));
    }
}
