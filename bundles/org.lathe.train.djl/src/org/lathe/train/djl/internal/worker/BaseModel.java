package org.lathe.train.djl.internal.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;
import org.lathe.media.ImageShape;
import org.lathe.onnx.Dimension;
import org.lathe.onnx.LastLayer;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.TensorInfo;
import org.lathe.onnx.TrainingTarget;
import org.lathe.train.djl.internal.train.InputForm;

/** A model of the user's, which training goes on from: what it takes decides how samples are read. */
final class BaseModel {
    private final OnnxModel model;
    private final Task task;
    private final boolean images;
    private final InputForm form;

    private BaseModel(OnnxModel model, Task task, boolean images) throws CoreException {
        this.model = model;
        this.task = task;
        this.images = images;
        List<TensorInfo> inputs = model.inputs();
        if (inputs.size() != 1) {
            throw Failures.of("The model has " + inputs.size() + " inputs ("
                    + String.join(", ", inputs.stream().map(TensorInfo::name).toList())
                    + "), but a dataset gives one; choose another model.");
        }
        form = InputForm.of(inputs.get(0), images);
    }

    static BaseModel read(Path file, Task task, Kind kind) throws CoreException {
        return new BaseModel(OnnxModel.read(file), task, kind == Kind.IMAGE);
    }

    /** How samples must be read for this model. */
    ExamplesReader.Options options(ExamplesReader.Options general, DatasetDescription data) throws CoreException {
        ModelMetadata metadata = model.metadata();
        if (!images) {
            return metadata.columns().isEmpty() ? general : general.withColumns(columns(metadata, data));
        }
        List<Dimension> shape = form.input().shape();
        Dimension height = shape.get(form.planes() ? 2 : 1);
        Dimension width = shape.get(form.planes() ? 3 : 2);
        Dimension channels = shape.get(form.planes() ? 1 : 3);
        if (!height.isFixed() || !width.isFixed()) {
            return general;
        }
        if (channels.isFixed() && channels.size() != 1 && channels.size() != 3) {
            throw Failures.of("The model takes images of " + channels.size() + " channels; images have 1 or 3.");
        }
        int planes = channels.isFixed() ? (int) channels.size() : 3;
        return general.withImage(new ImageShape((int) height.size(), (int) width.size(), planes));
    }

    private static List<Column> columns(ModelMetadata metadata, DatasetDescription data) throws CoreException {
        List<String> missing = metadata.columns().stream()
                .map(org.lathe.onnx.Column::name)
                .filter(name -> data.columns().stream().noneMatch(c -> c.name().equals(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw Failures.of("The model takes the columns " + String.join(", ", missing)
                    + ", which the dataset does not have; choose another model or dataset.");
        }
        return metadata.columns().stream()
                .map(c -> new Column(
                        c.name(),
                        c.kind() == org.lathe.onnx.Column.Kind.NUMERIC ? Column.Type.NUMBER : Column.Type.CATEGORY,
                        c.categories(),
                        0))
                .toList();
    }

    /**
     * @param seed of a new last layer, which a model of other classes gets
     * @throws CoreException when the model does not give what the samples need
     */
    ModelPlan plan(Examples examples, long seed) throws CoreException {
        TrainingTarget target = TrainingTarget.of(model);
        ModelMetadata metadata = model.metadata();
        if (task != Task.CLASSIFICATION) {
            if (target.kind() == TrainingTarget.Kind.LOGITS && !target.tensor().equals(target.output())) {
                throw Failures.of("The model gives classes, but the recipe learns numbers; choose another model.");
            }
            return new ModelPlan(model.withMetadata(completed(metadata, examples)), target, form, new int[0], "");
        }
        List<String> classes = examples.classes();
        List<String> known = metadata.classes();
        Optional<LastLayer> last = LastLayer.of(model, target.tensor());
        boolean same = known.isEmpty()
                ? last.isEmpty() || last.get().width(model) == classes.size()
                : Set.copyOf(known).equals(Set.copyOf(classes));
        if (same) {
            int[] outputs = known.isEmpty()
                    ? IntStream.range(0, classes.size()).toArray()
                    : classes.stream().mapToInt(known::indexOf).toArray();
            return new ModelPlan(model.withMetadata(completed(metadata, examples)), target, form, outputs, "");
        }
        return withNewHead(target, last, classes, seed);
    }

    private ModelPlan withNewHead(TrainingTarget target, Optional<LastLayer> last, List<String> classes, long seed)
            throws CoreException {
        ModelMetadata metadata = model.metadata();
        if (last.isEmpty()) {
            throw Failures.of("The model tells other classes apart than the dataset ("
                    + String.join(", ", metadata.classes()) + "; " + String.join(", ", classes)
                    + "), and its last layer was not found; choose a model of the same classes.");
        }
        OnnxModel changed = last.get().replaced(model, target.output(), classes.size(), seed);
        String remark = "a new last layer for " + classes.size() + " classes, in place of '"
                + last.get().weight() + "' for " + last.get().width(model);
        int[] outputs = IntStream.range(0, classes.size()).toArray();
        return new ModelPlan(
                changed.withMetadata(described(metadata, classes)), TrainingTarget.of(changed), form, outputs, remark);
    }

    /** What a model that says nothing of itself becomes by being trained here. */
    private ModelMetadata completed(ModelMetadata metadata, Examples examples) {
        return metadata.task().isPresent() ? metadata : described(metadata, examples.classes());
    }

    private ModelMetadata described(ModelMetadata metadata, List<String> classes) {
        boolean raw = images && !form.planes();
        return new ModelMetadata(
                Optional.of(
                        task == Task.CLASSIFICATION
                                ? ModelMetadata.Task.CLASSIFICATION
                                : ModelMetadata.Task.REGRESSION),
                raw ? Optional.of(ModelMetadata.InputKind.IMAGE) : metadata.input(),
                classes,
                metadata.columns(),
                metadata.targets(),
                metadata.frozen(),
                metadata.template(),
                metadata.run(),
                metadata.datasetTree());
    }
}
