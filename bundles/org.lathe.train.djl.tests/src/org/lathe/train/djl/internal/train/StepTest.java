package org.lathe.train.djl.internal.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Nets;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.tensor.Frame;

/** Several batches make one step; losses are what their definitions say. */
class StepTest {
    private static final int ROWS = 12;

    @Test
    void batchesAddUpToTheStepOfAllTheirSamples() throws Exception {
        List<Float> losses = new ArrayList<>();
        List<Float> lossesOfParts = new ArrayList<>();
        float[] whole = trained(List.of(ROWS), losses);
        float[] parts = trained(List.of(5, 4, 3), lossesOfParts);
        assertArrayEquals(whole, parts, 1e-5f);
        for (int i = 0; i < losses.size(); i++) {
            assertEquals(losses.get(i), lossesOfParts.get(i), 1e-5f);
        }
    }

    private static float[] trained(List<Integer> sizes, List<Float> losses) throws Exception {
        try (Network network = Network.of(
                        Normalizer.normalize(Nets.table()),
                        OperatorRegistry.standard(),
                        List.of("y"),
                        Set.of(),
                        Device.cpu());
                Optimizer optimizer = Optimizers.sgd(network.parameters(), 0.9f, 0);
                Step step = new Step(network, Loss::crossEntropy, optimizer, 0.5f)) {
            for (int round = 0; round < 3; round++) {
                int from = 0;
                float loss = 0;
                for (int size : sizes) {
                    try (Frame frame = network.frame(true)) {
                        Map<String, NDArray> inputs = inputs(frame.manager(), from, size);
                        NDArray target = targets(frame.manager(), from, size);
                        if (sizes.size() == 1) {
                            loss = step.take(frame, inputs, target, 0.1f).loss().getFloat();
                        } else {
                            step.add(frame, inputs, target, (float) size / ROWS);
                        }
                    }
                    from += size;
                }
                if (sizes.size() > 1) {
                    try (Frame frame = network.frame(false)) {
                        loss = step.finish(frame, 0.1f).getFloat();
                    }
                }
                losses.add(loss);
            }
            return network.snapshot().weights();
        }
    }

    private static Map<String, NDArray> inputs(NDManager manager, int from, int size) {
        float[] rows = new float[size * 4];
        long[] categories = new long[size];
        for (int i = 0; i < size; i++) {
            Random random = new Random(from + i);
            for (int k = 0; k < 4; k++) {
                rows[i * 4 + k] = (float) random.nextGaussian() * 0.3f;
            }
            categories[i] = (from + i) % 5;
        }
        return Map.of("x", manager.create(rows, new Shape(size, 4)), "category", manager.create(categories));
    }

    private static NDArray targets(NDManager manager, int from, int size) {
        long[] classes = new long[size];
        for (int i = 0; i < size; i++) {
            classes[i] = (from + i) % 3;
        }
        return manager.create(classes, new Shape(size, 1));
    }

    @Test
    void smoothedAndWeightedCrossEntropyAreTheirDefinitions() {
        float[][] logits = {{1, 2, 0.5f}, {0.3f, -1, 2}, {0, 0, 1}};
        long[] classes = {1, 0, 2};
        float[] weights = {0.5f, 2, 1};
        double sum = 0;
        double weighted = 0;
        double all = 0;
        for (int i = 0; i < 3; i++) {
            double normal = 0;
            for (float logit : logits[i]) {
                normal += Math.exp(logit);
            }
            double mean = 0;
            for (float logit : logits[i]) {
                mean += (Math.log(normal) - logit) / 3;
            }
            double loss = 0.8 * (Math.log(normal) - logits[i][(int) classes[i]]) + 0.2 * mean;
            sum += loss;
            weighted += loss * weights[(int) classes[i]];
            all += weights[(int) classes[i]];
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray predicted = manager.create(logits);
            NDArray target = manager.create(classes, new Shape(3, 1));
            assertEquals(sum / 3, Loss.smoothed(0.2f).of(predicted, target).getFloat(), 1e-6);
            Loss loss = Loss.weighted(0.2f, manager.create(weights, new Shape(3, 1)));
            assertEquals(weighted / all, loss.of(predicted, target).getFloat(), 1e-6);
        }
    }
}
