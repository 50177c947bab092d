package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Pass;
import org.lathe.train.djl.internal.tensor.Frame;

/** One step of training: forward, loss, backward, limit the gradient, change the weights. */
public final class Step {
    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final float maximumNorm;
    private final NDArray one;

    /** @param maximumNorm the gradient's Euclidean norm is scaled down to this; 0 for no limit */
    public Step(Network network, Loss loss, Optimizer optimizer, float maximumNorm) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.maximumNorm = maximumNorm;
        one = network.manager().create(1f);
    }

    /** What a step leaves to look at, as long as its frame is open: prediction and the batch's mean loss. */
    public record Outcome(NDArray prediction, NDArray loss) {}

    /** @throws CoreException when a node cannot run on this batch */
    public Outcome take(Frame frame, Map<String, NDArray> inputs, NDArray target, float rate) throws CoreException {
        Pass pass = network.forward(frame, inputs);
        NDArray value = loss.of(pass.result(), target);
        Torch.backward(value, one);
        Torch.recordGradients(false);
        NDArray gradient = pass.gradient();
        optimizer.step(frame, gradient, rate, scale(gradient));
        return new Outcome(pass.result(), value);
    }

    private float scale(NDArray gradient) {
        if (maximumNorm == 0) {
            return 1;
        }
        float norm = Torch.norm(gradient).getFloat();
        return norm > maximumNorm ? maximumNorm / norm : 1;
    }
}
