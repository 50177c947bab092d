package org.lathe.train.djl.internal.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Nets;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Parameters;
import org.lathe.train.djl.internal.tensor.Frame;

/** Decay is for weights, and leaves biases alone. */
class OptimizerTest {
    @Test
    void weightsWithoutGradientStay() throws Exception {
        try (Network network = network();
                Frame frame = network.frame(true);
                Optimizer optimizer = Optimizers.adam(network.parameters(), 0)) {
            float[] before = network.parameters().flat().toFloatArray();
            NDArray nothing = frame.manager().zeros(network.parameters().flat().getShape());
            for (int i = 0; i < 2000; i++) {
                optimizer.step(frame, nothing, 0.001f, 1);
            }
            assertArrayEquals(before, network.parameters().flat().toFloatArray());
        }
    }

    @Test
    void decayLeavesBiasesAlone() throws Exception {
        try (Network network = network();
                Frame frame = network.frame(true);
                Optimizer optimizer = Optimizers.adamW(network.parameters(), 0.1f)) {
            Parameters parameters = network.parameters();
            float[] before = parameters.flat().toFloatArray();
            optimizer.step(frame, frame.manager().zeros(parameters.flat().getShape()), 0.1f, 1);
            float[] after = parameters.flat().toFloatArray();
            assertTrue(parameters.decayed() > 0 && parameters.decayed() < parameters.count());
            for (int i = 0; i < before.length; i++) {
                float expected = i < parameters.decayed() ? before[i] * 0.99f : before[i];
                assertEquals(expected, after[i], 1e-6f);
            }
        }
    }

    private static Network network() throws Exception {
        return Network.of(
                Normalizer.normalize(Nets.table()), OperatorRegistry.standard(), List.of("y"), Set.of(), Device.cpu());
    }
}
