package org.lathe.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.Column;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.templates.HeadSpec;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.TemplateRequest;
import org.lathe.onnx.templates.Templates;

/** What is trained by both sides; {@code peer_train.py} knows the same cases by the same names. */
enum TrainCase {
    /** 64-256-256-10 on rows. */
    MLP("MLP 64-256-256-10", new int[] {64}, 128, 8192, 1.3),
    /** The template {@code small-cnn} as the digits have it. */
    CNN8("small CNN 8x8", new int[] {8, 8, 1}, 64, 1024, 1.05),
    /** The template {@code small-cnn} on images as those of CIFAR-10. */
    CNN32("small CNN 32x32x3", new int[] {32, 32, 3}, 64, 256, 1.05);

    private static final int CLASSES = 10;

    private final String title;
    private final int[] shape;
    private final int batch;
    private final int samples;
    private final double aim;

    TrainCase(String title, int[] shape, int batch, int samples, double aim) {
        this.title = title;
        this.shape = shape;
        this.batch = batch;
        this.samples = samples;
        this.aim = aim;
    }

    /** For people. */
    String title() {
        return title + ", batch " + batch;
    }

    /** The shape of one sample. */
    int[] shape() {
        return shape.clone();
    }

    int batch() {
        return batch;
    }

    int samples() {
        return samples;
    }

    int classes() {
        return CLASSES;
    }

    boolean table() {
        return shape.length == 1;
    }

    /** Least ratio of samples per second to the peer's that we want. */
    double aim() {
        return aim;
    }

    OnnxModel model(Scaling scaling) throws CoreException {
        HeadSpec head = new HeadSpec.Classification(
                IntStream.range(0, CLASSES).mapToObj(i -> "class " + i).toList());
        if (table()) {
            List<Column> columns = IntStream.range(0, shape[0])
                    .mapToObj(i -> Column.numeric("column " + i))
                    .toList();
            InputSpec input = new InputSpec.Table(columns, scaling);
            return Templates.of("template:mlp").build(new TemplateRequest(input, head, Map.of("hidden", "256,256"), 1));
        }
        InputSpec input = new InputSpec.Image(shape[0], shape[1], shape[2], scaling);
        return Templates.of("template:small-cnn").build(new TemplateRequest(input, head, 1));
    }
}
