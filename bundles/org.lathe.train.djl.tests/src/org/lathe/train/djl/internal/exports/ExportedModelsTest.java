package org.lathe.train.djl.internal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.graph.WriteBack;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.ops.Ort;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.train.Loss;
import org.lathe.train.djl.internal.train.Optimizer;
import org.lathe.train.djl.internal.train.Optimizers;
import org.lathe.train.djl.internal.train.Step;

/** Files as PyTorch writes them, made by {@code make_exports.py}: they are computed right, learn, and serve what they learned. */
class ExportedModelsTest {
    private static final double PARITY = 1e-4;
    private static final int CLASSES = 4;
    private static final int WORDS = 50;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "autoencoder_13",
                "depthwise_11",
                "depthwise_training_14",
                "gru_14",
                "gru_9",
                "lstm_11",
                "lstm_both_17",
                "lstm_last_13",
                "mlp_training_16",
                "residual_17",
                "residual_9",
                "residual_training_13",
                "transformer_12",
                "transformer_17"
            })
    void learnsAndServesAnyBatchAndLength(String name) throws Exception {
        ModelProto source;
        try (InputStream in = ExportedModelsTest.class.getResourceAsStream(name + ".onnx")) {
            source = ModelProto.parseFrom(in);
        }
        Graph graph = Normalizer.normalize(source);
        boolean image = name.startsWith("autoencoder");
        try (Network network = Network.of(graph, OperatorRegistry.standard(), List.of("y"), Set.of(), Device.cpu())) {
            agrees(source, graph, network, data(graph, 1, 7));
            agrees(source, graph, network, data(graph, 5, 11));
            Map<String, HostTensor> samples = data(graph, 8, 9);
            HostTensor target = image ? samples.get("x") : classes(8);
            Loss loss = image ? Loss::meanSquaredError : Loss::crossEntropy;
            double first = Double.NaN;
            double last = Double.NaN;
            try (Optimizer optimizer = Optimizers.adam(network.parameters(), 0);
                    Step step = new Step(network, loss, optimizer, 5)) {
                for (int i = 0; i < 60; i++) {
                    try (Frame frame = network.frame(true)) {
                        last = step.take(frame, arrays(frame, samples), frame.upload(target), 0.01f)
                                .loss()
                                .getFloat();
                    }
                    first = i == 0 ? last : first;
                }
            }
            assertTrue(last < 0.8 * first, first + " -> " + last);
            agrees(source, graph, network, data(graph, 1, 12));
            agrees(source, graph, network, samples);
        }
    }

    private static void agrees(ModelProto source, Graph graph, Network network, Map<String, HostTensor> data)
            throws Exception {
        ModelProto written = WriteBack.apply(source, graph, network.values(network.snapshot()));
        double[] expected = Ort.run(written, data).get(0);
        try (Frame frame = network.frame(false)) {
            float[] actual =
                    network.forward(frame, arrays(frame, data)).result().toFloatArray();
            assertEquals(expected.length, actual.length);
            double worst = 0;
            for (int i = 0; i < actual.length; i++) {
                worst = Math.max(worst, Math.abs(expected[i] - actual[i]) / Math.max(1, Math.abs(expected[i])));
            }
            assertTrue(worst < PARITY, "largest difference " + worst);
        }
    }

    private static Map<String, HostTensor> data(Graph graph, int batch, int length) {
        Random random = new Random(batch * 31L + length);
        Map<String, HostTensor> data = new LinkedHashMap<>();
        for (var input : graph.inputs()) {
            switch (input.name()) {
                case "ids" -> data.put("ids", longs(batch, length, i -> random.nextInt(WORDS)));
                case "mask" -> data.put("mask", longs(batch, length, i -> i % length < 4 ? 1 : random.nextInt(2)));
                default ->
                    data.put(
                            "x",
                            pixels(
                                    input.shape().size() == 2 ? new long[] {batch, 6} : new long[] {batch, 3, 16, 16},
                                    random));
            }
        }
        return data;
    }

    private interface Cell {
        long at(int index);
    }

    private static HostTensor longs(int batch, int length, Cell cell) {
        long[] values = new long[batch * length];
        Arrays.setAll(values, cell::at);
        return HostTensor.ofLongs(ElementType.INT64, values, batch, length);
    }

    private static HostTensor pixels(long[] dims, Random random) {
        double[] values = new double[(int) HostTensor.count(dims)];
        Arrays.setAll(values, i -> (float) random.nextGaussian());
        return HostTensor.ofDoubles(ElementType.FLOAT, values, dims);
    }

    private static HostTensor classes(int batch) {
        long[] values = new long[batch];
        Arrays.setAll(values, i -> i % CLASSES);
        return HostTensor.ofLongs(ElementType.INT64, values, batch, 1);
    }

    private static Map<String, NDArray> arrays(Frame frame, Map<String, HostTensor> data) {
        Map<String, NDArray> arrays = new HashMap<>();
        data.forEach((name, value) -> arrays.put(name, frame.upload(value)));
        return arrays;
    }
}
