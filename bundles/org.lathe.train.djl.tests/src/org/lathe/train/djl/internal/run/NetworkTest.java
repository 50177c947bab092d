package org.lathe.train.djl.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.graph.WriteBack;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.ops.Ort;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.Optimizer;
import org.lathe.train.djl.internal.train.Optimizers;
import org.lathe.train.djl.internal.train.Step;

/** Whole nets: they learn, what they learned is in the file, and ONNX Runtime gives the same answers. */
class NetworkTest {
    private static final double PARITY = 1e-4;

    @Test
    void tableNetLearnsAndServes() throws Exception {
        Map<String, HostTensor> data = new LinkedHashMap<>();
        data.put("x", floats(0.3, 16, 4));
        data.put("category", longs(5, 16));
        ModelProto source = Nets.table();
        ModelProto trained = train(source, data, longs(3, 16, 1), 60);
        for (String fixed : List.of("fill", "mean", "deviation", "values")) {
            assertEquals(initializer(source, fixed), initializer(trained, fixed), fixed);
        }
        assertFalse(initializer(source, "b1").equals(initializer(trained, "b1")));
    }

    @Test
    void convolutionalNetExportedInTrainingModeServesInEvaluationMode() throws Exception {
        Map<String, HostTensor> data = Map.of("x", floats(1, 8, 3, 8, 8));
        ModelProto trained = train(Nets.convolutional(), data, longs(4, 8, 1), 40);
        for (NodeProto node : trained.getGraph().getNodeList()) {
            assertFalse(
                    node.getAttributeList().stream().anyMatch(a -> a.getName().equals("training_mode")));
            assertEquals(1, node.getOutputCount());
            if (node.getOpType().equals("Dropout")) {
                assertEquals(2, node.getInputCount());
            }
        }
    }

    @Test
    void untrainedWriteBackKeepsTheFileAsItIs() throws Exception {
        ModelProto source = Nets.table();
        Graph graph = Normalizer.normalize(source);
        try (Network network = network(graph)) {
            assertEquals(source, WriteBack.apply(source, graph, network.values(network.snapshot())));
        }
    }

    @Test
    void restoreBringsBackWeightsAndStatistics() throws Exception {
        Graph graph = Normalizer.normalize(Nets.convolutional());
        Map<String, HostTensor> data = Map.of("x", floats(1, 8, 3, 8, 8));
        try (Network network = network(graph)) {
            Snapshot before = network.snapshot();
            steps(network, data, longs(4, 8, 1), 3);
            Snapshot after = network.snapshot();
            assertFalse(Arrays.equals(before.weights(), after.weights()));
            network.restore(before);
            Snapshot again = network.snapshot();
            assertTrue(Arrays.equals(before.weights(), again.weights()));
            before.statistics()
                    .forEach((name, values) ->
                            assertTrue(Arrays.equals(values, again.statistics().get(name)), name));
        }
    }

    @Test
    void memoryStaysFlat() throws Exception {
        Graph graph = Normalizer.normalize(Nets.convolutional());
        Map<String, HostTensor> data = Map.of("x", floats(1, 8, 3, 8, 8));
        HostTensor target = longs(4, 8, 1);
        try (Network network = network(graph);
                Optimizer optimizer = Optimizers.adamW(network.parameters(), 1e-2f)) {
            Step step = new Step(network, Loss::crossEntropy, optimizer, 1);
            take(network, step, data, target);
            int arrays = network.manager().getManagedArrays().size();
            for (int i = 0; i < 300; i++) {
                take(network, step, data, target);
            }
            assertEquals(arrays, network.manager().getManagedArrays().size());
        }
    }

    private static ModelProto train(ModelProto source, Map<String, HostTensor> data, HostTensor target, int steps)
            throws Exception {
        Graph graph = Normalizer.normalize(source);
        try (Network network = network(graph)) {
            double[] losses = steps(network, data, target, steps);
            assertTrue(losses[steps - 1] < losses[0] / 2, losses[0] + " -> " + losses[steps - 1]);
            ModelProto trained = WriteBack.apply(source, graph, network.values(network.snapshot()));
            double[] expected = Ort.run(trained, data).get(0);
            double[] actual = evaluate(network, data);
            double worst = 0;
            for (int i = 0; i < expected.length; i++) {
                worst = Math.max(worst, Math.abs(expected[i] - actual[i]) / Math.max(1, Math.abs(expected[i])));
            }
            assertTrue(worst < PARITY, "largest difference " + worst);
            return trained;
        }
    }

    private static double[] steps(Network network, Map<String, HostTensor> data, HostTensor target, int count)
            throws CoreException {
        double[] losses = new double[count];
        try (Optimizer optimizer = Optimizers.adam(network.parameters(), 0)) {
            Step step = new Step(network, Loss::crossEntropy, optimizer, 0);
            for (int i = 0; i < count; i++) {
                losses[i] = take(network, step, data, target);
            }
        }
        return losses;
    }

    private static double take(Network network, Step step, Map<String, HostTensor> data, HostTensor target)
            throws CoreException {
        try (Frame frame = network.frame(true)) {
            return step.take(frame, arrays(frame, data), frame.upload(target), 0.02f)
                    .loss()
                    .getFloat();
        }
    }

    private static double[] evaluate(Network network, Map<String, HostTensor> data) throws CoreException {
        try (Frame frame = network.frame(false)) {
            NDArray result = network.forward(frame, arrays(frame, data)).result();
            assertFalse(Torch.requiresGradient(result));
            float[] values = result.toFloatArray();
            double[] doubles = new double[values.length];
            Arrays.setAll(doubles, i -> values[i]);
            return doubles;
        }
    }

    private static Network network(Graph graph) throws CoreException {
        return Network.of(graph, OperatorRegistry.standard(), List.of("y"), Set.of(), Device.cpu());
    }

    private static Map<String, NDArray> arrays(Frame frame, Map<String, HostTensor> data) {
        Map<String, NDArray> arrays = new HashMap<>();
        data.forEach((name, value) -> arrays.put(name, frame.upload(value)));
        return arrays;
    }

    private static HostTensor floats(double scale, long... dims) {
        Random random = new Random(3);
        double[] values = new double[(int) HostTensor.count(dims)];
        Arrays.setAll(values, i -> (float) (random.nextGaussian() * scale));
        values[1] = dims.length == 2 ? Double.NaN : values[1];
        return HostTensor.ofDoubles(ElementType.FLOAT, values, dims);
    }

    private static HostTensor longs(int below, long... dims) {
        Random random = new Random(4);
        long[] values = new long[(int) HostTensor.count(dims)];
        Arrays.setAll(values, i -> random.nextInt(below));
        return HostTensor.ofLongs(ElementType.INT64, values, dims);
    }

    private static Object initializer(ModelProto model, String name) {
        return model.getGraph().getInitializerList().stream()
                .filter(t -> t.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
