package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Pass;
import org.lathe.train.djl.internal.tensor.Frame;

/**
 * One step of training: forward, loss, backward for one batch or several, limit the gradient, change the weights.
 * To be closed, since gradients of several batches are added up in a buffer of its own.
 */
public final class Step implements AutoCloseable {
    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final float maximumNorm;
    private final NDArray one;
    private NDArray sum;
    private NDArray sumOfLosses;

    /** @param maximumNorm the gradient's Euclidean norm is scaled down to this; 0 for no limit */
    public Step(Network network, Loss loss, Optimizer optimizer, float maximumNorm) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.maximumNorm = maximumNorm;
        one = network.manager().create(1f);
    }

    /** What a step leaves to look at, as long as its frame is open: prediction and mean loss. */
    public record Outcome(NDArray prediction, NDArray loss) {}

    /**
     * Learns from one batch.
     *
     * @throws CoreException when a node cannot run on this batch
     */
    public Outcome take(Frame frame, Map<String, NDArray> inputs, NDArray target, float rate) throws CoreException {
        Pass pass = network.forward(frame, inputs);
        NDArray value = loss.of(pass.result(), target);
        Torch.backward(value, one);
        Torch.recordGradients(false);
        NDArray gradient = pass.gradient();
        optimizer.step(frame, gradient, rate, scale(gradient));
        return new Outcome(pass.result(), value);
    }

    /**
     * Adds a batch to the step that {@link #finish} takes.
     *
     * @param share of the step's samples that are in this batch
     * @return the prediction
     */
    NDArray add(Frame frame, Map<String, NDArray> inputs, NDArray target, float share) throws CoreException {
        Pass pass = network.forward(frame, inputs);
        NDArray value = loss.of(pass.result(), target);
        Torch.backward(value, one);
        Torch.recordGradients(false);
        if (sum == null) {
            sum = network.manager().zeros(pass.gradient().getShape());
            sumOfLosses = network.manager().create(0f);
        }
        frame.borrow(sum).addi(pass.gradient().mul(share));
        frame.borrow(sumOfLosses).addi(Torch.detach(value).mul(share));
        return pass.result();
    }

    /** Takes the step of the batches added. @return their mean loss, as long as the frame is open */
    NDArray finish(Frame frame, float rate) {
        NDArray gradient = frame.borrow(sum);
        optimizer.step(frame, gradient, rate, scale(gradient));
        NDArray mean = frame.borrow(sumOfLosses).mul(1);
        sum.muli(0);
        sumOfLosses.muli(0);
        return mean;
    }

    private float scale(NDArray gradient) {
        if (maximumNorm == 0) {
            return 1;
        }
        float norm = Torch.norm(gradient).getFloat();
        return norm > maximumNorm ? maximumNorm / norm : 1;
    }

    @Override
    public void close() {
        one.close();
        if (sum != null) {
            sum.close();
            sumOfLosses.close();
        }
    }
}
