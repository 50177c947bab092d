package org.lathe.train.djl.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Pass;
import org.lathe.train.djl.internal.run.Snapshot;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** Each operator against ONNX Runtime, and its gradient against finite differences. */
class OperatorTest {
    private static final double PARITY = 1e-4;
    private static final double STEP = 4e-3;
    private static final double GRADIENT = 2e-2;

    static List<OperatorCase> all() {
        return OperatorCases.all();
    }

    static List<OperatorCase> differentiable() {
        return OperatorCases.all().stream().filter(c -> c.gradient).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void agreesWithOnnxRuntime(OperatorCase one) throws Exception {
        ModelProto model = one.model();
        double[] expected = Ort.run(model, one.data()).get(0);
        double[] actual = outputs(model, one.data());
        assertEquals(expected.length, actual.length);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i]) && Double.isNaN(actual[i])) {
                continue;
            }
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]) / Math.max(1, Math.abs(expected[i])));
        }
        assertTrue(worst < PARITY, "largest difference " + worst);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differentiable")
    void gradientIsThatOfFiniteDifferences(OperatorCase one) throws Exception {
        Graph graph = Normalizer.normalize(one.model());
        try (Network network = network(graph)) {
            int count = network.parameters().count();
            float[] weights;
            float[] gradient;
            try (Frame frame = network.frame(true)) {
                Pass pass = network.forward(frame, arrays(frame, one.data()));
                NDArray result = pass.result();
                weights = weights(Math.toIntExact(result.size()));
                NDArray factors = frame.manager().create(weights, result.getShape());
                NDArray loss = result.mul(factors).sum();
                Torch.backward(loss, frame.manager().create(1f));
                gradient = pass.gradient().toFloatArray();
            }
            float[] start = network.snapshot().weights();
            Random choice = new Random(1);
            for (int n = 0; n < Math.min(count, 40); n++) {
                int i = count <= 40 ? n : choice.nextInt(count);
                double up = loss(network, one, start, i, STEP, weights);
                double down = loss(network, one, start, i, -STEP, weights);
                double expected = (up - down) / (2 * STEP);
                double error = Math.abs(expected - gradient[i]) / Math.max(1, Math.abs(expected));
                assertTrue(error < GRADIENT, "parameter " + i + ": " + gradient[i] + " for " + expected);
            }
        }
    }

    @Test
    void everyOperatorHasACase() {
        OperatorRegistry registry = OperatorRegistry.standard();
        Set<String> missing = new TreeSet<>(registry.names());
        for (OperatorCase one : OperatorCases.all()) {
            one.model().getGraph().getNodeList().forEach(n -> missing.remove(n.getOpType()));
        }
        // the three-valued ones are in nets: LogicTest
        missing.removeAll(Set.of("Where", "And", "Or", "Not"));
        assertEquals(Set.of(), missing);
    }

    private static double loss(Network network, OperatorCase one, float[] start, int at, double by, float[] weights)
            throws CoreException {
        float[] moved = start.clone();
        moved[at] += (float) by;
        network.restore(new Snapshot(moved, Map.of()));
        try (Frame frame = network.frame(true)) {
            double sum = 0;
            float[] values =
                    network.forward(frame, arrays(frame, one.data())).result().toFloatArray();
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * (double) weights[i];
            }
            return sum;
        }
    }

    private static float[] weights(int count) {
        Random random = new Random(7);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static Network network(Graph graph) throws CoreException {
        return Network.of(graph, OperatorRegistry.standard(), graph.outputs(), Set.of("k"), Device.cpu());
    }

    private static Map<String, NDArray> arrays(Frame frame, Map<String, HostTensor> data) {
        Map<String, NDArray> arrays = new HashMap<>();
        data.forEach((name, value) -> arrays.put(name, frame.upload(value)));
        return arrays;
    }

    /** Runs a case's graph node by node, as graphs without weights are no networks. */
    private static double[] outputs(ModelProto model, Map<String, HostTensor> data) throws CoreException {
        return Interpreted.run(model, data).get(0);
    }
}
