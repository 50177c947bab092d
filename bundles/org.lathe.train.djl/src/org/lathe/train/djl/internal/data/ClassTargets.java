package org.lathe.train.djl.internal.data;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import org.lathe.media.Examples;
import org.lathe.train.djl.internal.train.ClassScorer;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.Scorer;

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
    public Loss loss() {
        return Loss::crossEntropy;
    }

    @Override
    public Scorer scorer() {
        return new ClassScorer(classes);
    }
}
