package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.run.Parameters;

/** The rules there are. */
public final class Optimizers {
    /** Decay rates and stabiliser of Kingma and Ba, "Adam: a method for stochastic optimization", 2015. */
    private static final double BETA1 = 0.9;

    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private Optimizers() {}

    /** Gradient descent with momentum (0 for none); decay is added to the gradient. */
    public static Optimizer sgd(Parameters parameters, float momentum, float decay) {
        return new Optimizer(new Sgd(momentum), parameters, decay);
    }

    /** Adam; decay is added to the gradient. */
    public static Optimizer adam(Parameters parameters, float decay) {
        return new Optimizer(new Adam(false), parameters, decay);
    }

    /** Adam with decay apart from the gradient: Loshchilov and Hutter, "Decoupled weight decay regularization", 2019. */
    public static Optimizer adamW(Parameters parameters, float decay) {
        return new Optimizer(new Adam(true), parameters, decay);
    }

    private record Sgd(float momentum) implements Optimizer.Rule {
        @Override
        public void apply(
                NDArray weight, NDArray gradient, NDArray[] state, float rate, float decay, float scale, long step) {
            Torch.sgd(weight, gradient, state.length == 0 ? null : state[0], rate, decay, scale, momentum);
        }

        @Override
        public int states() {
            return momentum == 0 ? 0 : 1;
        }
    }

    private record Adam(boolean decoupled, HostAdam host) implements Optimizer.Rule {
        Adam(boolean decoupled) {
            this(decoupled, new HostAdam());
        }

        @Override
        public void apply(
                NDArray weight, NDArray gradient, NDArray[] state, float rate, float decay, float scale, long step) {
            double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
            Torch.AdamStep numbers = new Torch.AdamStep(
                    rate, (float) (rate * correction), decay, scale, (float) BETA1, (float) BETA2, EPSILON);
            if (weight.getDevice().isGpu()) {
                Torch.adam(weight, gradient, state[0], state[1], numbers, decoupled);
            } else {
                host.step(floats(weight), floats(gradient), floats(state[0]), floats(state[1]), numbers, decoupled);
            }
        }

        /** The array's own memory: all of them are dense. */
        private static FloatBuffer floats(NDArray array) {
            return Torch.bytes(array).asFloatBuffer();
        }

        @Override
        public int states() {
            return 2;
        }
    }
}
