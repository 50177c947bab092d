package org.lathe.train.djl.internal.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.train.djl.internal.engine.Torch;

/** The pass in Java does what the engine's own Adam does. */
class HostAdamTest {
    /** More than one chunk, and a rest. */
    private static final int SIZE = 2500;

    private static final int STEPS = 20;
    private static final float TOLERANCE = 2e-5f;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void agreesWithTheEngine(boolean decoupled) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu())) {
            Random random = new Random(1);
            NDArray[] host = state(manager, new Random(2));
            NDArray[] engine = state(manager, new Random(2));
            HostAdam adam = new HostAdam();
            for (int i = 1; i <= STEPS; i++) {
                NDArray gradient = manager.create(normal(random, 0.1f * i));
                double corrected = 0.01 * Math.sqrt(1 - Math.pow(0.999, i)) / (1 - Math.pow(0.9, i));
                Torch.AdamStep step = new Torch.AdamStep(0.01f, (float) corrected, 0.1f, 0.5f, 0.9f, 0.999f, 1e-8f);
                adam.step(
                        Torch.bytes(host[0]).asFloatBuffer(),
                        Torch.bytes(gradient).asFloatBuffer(),
                        Torch.bytes(host[1]).asFloatBuffer(),
                        Torch.bytes(host[2]).asFloatBuffer(),
                        step,
                        decoupled);
                Torch.adam(engine[0], gradient, engine[1], engine[2], step, decoupled);
            }
            for (int i = 0; i < host.length; i++) {
                assertArrayEquals(engine[i].toFloatArray(), host[i].toFloatArray(), TOLERANCE);
            }
        }
    }

    /** Weight, mean and variance. */
    private static NDArray[] state(NDManager manager, Random random) {
        NDArray weight = manager.create(normal(random, 1));
        return new NDArray[] {weight, weight.zerosLike(), weight.zerosLike()};
    }

    private static float[] normal(Random random, float scale) {
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = scale * (float) random.nextGaussian();
        }
        return values;
    }
}
