package org.lathe.train.djl.internal.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.Settings;

/** What the samples of a split are to become, in the samples' order; knows how predictions of it are judged. */
public interface Targets {
    int size();

    /** Element type of one target on the device; a batch is [batch, 1]. */
    DataType type();

    /** How many values the model gives for a sample. */
    int width();

    /** Puts one target at a place in a buffer. */
    void write(int sample, ByteBuffer into, int position);

    /**
     * What training makes small.
     *
     * @param owner of arrays that the loss keeps
     */
    Loss loss(Settings.Objective objective, NDManager owner);

    /** A new, empty judgement of predictions. */
    Scorer scorer();
}
