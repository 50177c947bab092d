package org.lathe.train.djl.internal.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import org.lathe.media.Examples;
import org.lathe.onnx.Scaling;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.NumberScorer;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.Settings;

/** One number a sample; learned standardised, judged in its raw unit. */
public final class NumberTargets implements Targets {
    private final float[] raw;
    private final float mean;
    private final float deviation;

    private NumberTargets(float[] raw, Scaling scaling) {
        this.raw = raw;
        mean = scaling.mean()[0];
        deviation = scaling.std()[0];
    }

    /** @param scaling of the one target; the model's loss is taken of (label - mean) / deviation */
    public static NumberTargets of(Examples examples, Scaling scaling) {
        return new NumberTargets(labels(examples), scaling);
    }

    /** The labels as they stand. */
    public static float[] labels(Examples examples) {
        float[] raw = new float[examples.size()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = examples.label(i);
        }
        return raw;
    }

    @Override
    public int size() {
        return raw.length;
    }

    @Override
    public DataType type() {
        return DataType.FLOAT32;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void write(int sample, ByteBuffer into, int position) {
        into.putFloat(position, (raw[sample] - mean) / deviation);
    }

    @Override
    public Loss loss(Settings.Objective objective, NDManager owner) {
        return Loss::meanSquaredError;
    }

    @Override
    public Scorer scorer() {
        return new NumberScorer(raw, mean, deviation);
    }
}
