package org.lathe.train.djl.internal.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.lathe.media.Examples;
import org.lathe.train.djl.internal.train.ClassScorer;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.Settings;

/** Classes, by the number of the model's output that stands for each. */
public final class ClassTargets implements Targets {
    private final int[] classes;
    private final int width;

    private ClassTargets(int[] classes, int width) {
        this.classes = classes;
        this.width = width;
    }

    /** @param outputs the model's output for each class of the dataset */
    public static ClassTargets of(Examples examples, int[] outputs) {
        int[] classes = new int[examples.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = outputs[(int) examples.label(i)];
        }
        return new ClassTargets(classes, outputs.length);
    }

    @Override
    public int size() {
        return classes.length;
    }

    @Override
    public DataType type() {
        return DataType.INT64;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void write(int sample, ByteBuffer into, int position) {
        into.putLong(position, classes[sample]);
    }

    @Override
    public Loss loss(Settings.Objective objective, NDManager owner) {
        if (objective.balanced()) {
            return Loss.weighted(objective.smoothing(), owner.create(weights(), new Shape(width, 1)));
        }
        return objective.smoothing() > 0 ? Loss.smoothed(objective.smoothing()) : Loss::crossEntropy;
    }

    /** All samples over the number of classes and the samples of each class; 1 for a class without samples. */
    private float[] weights() {
        int[] counts = new int[width];
        for (int c : classes) {
            counts[c]++;
        }
        float[] weights = new float[width];
        for (int c = 0; c < width; c++) {
            weights[c] = counts[c] == 0 ? 1 : (float) ((double) classes.length / ((double) width * counts[c]));
        }
        return weights;
    }

    @Override
    public Scorer scorer() {
        return new ClassScorer(classes);
    }
}
