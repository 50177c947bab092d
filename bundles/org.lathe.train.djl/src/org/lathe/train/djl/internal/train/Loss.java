package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import org.lathe.train.djl.internal.engine.Torch;

/** What training makes small: the mean over a batch, as a scalar on the device. */
@FunctionalInterface
public interface Loss {
    NDArray of(NDArray prediction, NDArray target);

    /** Cross entropy of logits [batch, classes] and class numbers, int64 [batch, 1]. */
    static NDArray crossEntropy(NDArray logits, NDArray classes) {
        return Torch.gather(Torch.logSoftmax(logits, 1), classes, 1).mean().neg();
    }

    /** Mean squared error of [batch, n] and [batch, n]. */
    static NDArray meanSquaredError(NDArray prediction, NDArray target) {
        return prediction.sub(target).square().mean();
    }
}
