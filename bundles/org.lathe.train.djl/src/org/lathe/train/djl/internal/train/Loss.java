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

    /** Cross entropy with {@code smoothing} of the target spread over all classes. */
    static Loss smoothed(float smoothing) {
        return (logits, classes) -> samples(logits, classes, smoothing).mean();
    }

    /**
     * Smoothed cross entropy where a sample counts as much as its class: the weighted mean over the batch.
     *
     * @param weights of the classes, [classes, 1], on the device for as long as the loss is used
     */
    static Loss weighted(float smoothing, NDArray weights) {
        return (logits, classes) -> {
            NDArray each = Torch.reshape(Torch.embedding(classes, weights), -1, 1);
            return samples(logits, classes, smoothing).mul(each).sum().div(each.sum());
        };
    }

    /** [batch, 1] */
    private static NDArray samples(NDArray logits, NDArray classes, float smoothing) {
        NDArray logs = Torch.logSoftmax(logits, 1);
        NDArray right = Torch.gather(logs, classes, 1).mul(smoothing - 1);
        return smoothing == 0 ? right : right.sub(Torch.mean(logs, 1, true).mul(smoothing));
    }

    /** Mean squared error of [batch, n] and [batch, n]. */
    static NDArray meanSquaredError(NDArray prediction, NDArray target) {
        return prediction.sub(target).square().mean();
    }
}
