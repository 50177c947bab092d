package org.lathe.train.djl.internal.run;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;

/**
 * What one forward pass gave; lives as long as its frame.
 *
 * @param results the wanted values, in order
 * @param leaf what all parameters are views of
 */
public record Pass(List<NDArray> results, NDArray leaf) {
    public NDArray result() {
        return results.get(0);
    }

    /** After a backward pass: the gradient of all parameters, as one buffer in the order of {@link Parameters}. */
    public NDArray gradient() {
        return Torch.gradient(leaf);
    }
}
