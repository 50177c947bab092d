package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.run.Parameters;
import org.lathe.train.djl.internal.tensor.Frame;

/**
 * Changes all parameters by one gradient. Works on the one buffer that holds them; weight decay is for its first part, the
 * weights of rank two and more, as is common for biases and the scales of normalisation to be left out.
 */
public final class Optimizer implements AutoCloseable {
    /** One rule on one stretch of the buffer. */
    interface Rule {
        /**
         * @param weight changed in place
         * @param state the rule's own buffers for this stretch, changed in place
         * @param scale factor on the gradient
         */
        void apply(NDArray weight, NDArray gradient, NDArray[] state, float rate, float decay, float scale, long step);

        /** How many buffers the rule keeps. */
        int states();
    }

    private final Rule rule;
    private final Parameters parameters;
    private final NDManager manager;
    private final NDArray[] state;
    private final float decay;
    private long steps;

    /** @param decay share of each weight's value that is taken off, times the rate, per step */
    Optimizer(Rule rule, Parameters parameters, float decay) {
        this.rule = rule;
        this.parameters = parameters;
        this.decay = decay;
        manager = parameters.flat().getManager().newSubManager();
        state = new NDArray[rule.states()];
        for (int i = 0; i < state.length; i++) {
            state[i] = manager.zeros(parameters.flat().getShape());
        }
    }

    /**
     * @param gradient as long as the parameters' buffer, in its order
     * @param scale factor on the gradient, less than one to limit its norm
     */
    public void step(Frame frame, NDArray gradient, float rate, float scale) {
        steps++;
        NDArray weights = frame.borrow(parameters.flat());
        int split = parameters.decayed();
        int count = parameters.count();
        if (decay == 0 || split == count) {
            rule.apply(weights, gradient, state, rate, decay, scale, steps);
            return;
        }
        stretch(frame, weights, gradient, 0, split, rate, decay, scale);
        stretch(frame, weights, gradient, split, count, rate, 0, scale);
    }

    private void stretch(
            Frame frame, NDArray weights, NDArray gradient, int from, int to, float rate, float own, float scale) {
        if (from == to) {
            return;
        }
        NDArray[] parts = new NDArray[state.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Torch.slice(frame.borrow(state[i]), 0, from, to, 1);
        }
        NDArray part = Torch.slice(weights, 0, from, to, 1);
        rule.apply(part, Torch.slice(gradient, 0, from, to, 1), parts, rate, own, scale, steps);
    }

    /**
     * The optimizer's own numbers, in Java's memory.
     *
     * @param steps taken so far
     * @param buffers those of the rule, each as long as the parameters
     */
    public record State(long steps, List<float[]> buffers) {
        public State {
            buffers = List.copyOf(buffers);
        }
    }

    State state() {
        return new State(steps, Arrays.stream(state).map(NDArray::toFloatArray).toList());
    }

    /** Whether a state is of this rule and so many parameters. */
    boolean fits(State other) {
        return other.buffers().size() == state.length
                && other.buffers().stream().allMatch(b -> b.length == parameters.count());
    }

    /** Goes on from a state that fits. */
    void restore(State from) {
        steps = from.steps();
        for (int i = 0; i < state.length; i++) {
            try (NDArray source = manager.create(from.buffers().get(i))) {
                Torch.copy(state[i], source);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
