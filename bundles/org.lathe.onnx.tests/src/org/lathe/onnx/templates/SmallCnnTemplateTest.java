package org.lathe.onnx.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Fixtures;
import org.lathe.onnx.Initializers;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.runtime.FloatTensor;
import org.lathe.onnx.runtime.InputTensor;
import org.lathe.onnx.runtime.OnnxSession;

class SmallCnnTemplateTest {
    @ParameterizedTest
    @CsvSource({"8, 8, 1", "1, 1, 3", "7, 5, 1", "16, 16, 3", "28, 28, 1", "32, 20, 3", "65, 64, 3", "128, 128, 4"})
    void runsForEverySize(int height, int width, int channels) throws CoreException {
        OnnxModel model = Fixtures.cnn(height, width, channels, 10);
        try (OnnxSession session = OnnxSession.open(model, 1)) {
            for (int batch : new int[] {1, 3}) {
                byte[] pixels = new byte[batch * height * width * channels];
                InputTensor image = InputTensor.uint8(pixels, batch, height, width, channels);
                Map<String, FloatTensor> result = session.run(Map.of("image", image));
                assertArrayEquals(new long[] {batch, 10}, result.get("logits").shape());
                assertArrayEquals(
                        new long[] {batch, 10}, result.get("probabilities").shape());
                assertArrayEquals(
                        result.get("logits").row(0), result.get("logits").row(batch - 1), 1e-5f);
            }
        }
    }

    @Test
    void pixelsAreUnsignedStandardisedAndMovedToPlanes() throws CoreException {
        ModelProto.Builder proto = Fixtures.cnn(2, 2, 2, 2).proto().toBuilder();
        proto.getGraphBuilder().addOutput(Fixtures.value("planes", ElementType.FLOAT, 2, 2, 2));
        try (OnnxSession session = OnnxSession.open(OnnxModel.of(proto.build(), "test"), 1)) {
            // Two rows of two pixels of two channels.
            byte[] pixels = {0, 100, (byte) 200, (byte) 250, 50, (byte) 150, 10, 20};
            InputTensor image = InputTensor.uint8(pixels, 1, 2, 2, 2);
            FloatTensor planes =
                    session.run(Map.of("image", image), Set.of("planes")).get("planes");
            // (pixel - 100) / 50, the first channel of all pixels first.
            float[] expected = {-2, 2, -1, -1.8f, 0, 3, 1, -1.6f};
            assertArrayEquals(expected, planes.values(), 1e-6f);
        }
    }

    @Test
    void statisticsOfTheInputAreFrozenAndWeightsAreNot() throws CoreException {
        assertEquals(
                List.of("pixel.mean", "pixel.std"),
                Fixtures.cnn(8, 8, 1, 10).metadata().frozen());
    }

    @Test
    void widthAndConvolutionsShapeTheStages() throws CoreException {
        InputSpec input = new InputSpec.Image(32, 32, 3, Scaling.identity(3));
        OnnxModel model = Templates.of("template:small-cnn")
                .build(new TemplateRequest(
                        input,
                        new HeadSpec.Classification(List.of("a", "b")),
                        Map.of("width", "8", "convolutions", "1"),
                        1));
        List<String> convolutions = model.initializers().values().stream()
                .filter(t -> t.getDimsCount() == 4)
                .map(t -> t.getDims(0) + "<-" + t.getDims(1))
                .collect(Collectors.toList());
        assertEquals(List.of("8<-3", "16<-8", "32<-16", "32<-32"), convolutions);
        assertEquals(2 * 32, Initializers.elements(model.initializers().get("head.weight")));
    }

    @Test
    void onlyDocumentedOperatorsAreUsed() throws CoreException {
        Set<String> documented = Set.of(
                "Add",
                "BatchNormalization",
                "Cast",
                "Concat",
                "Conv",
                "Div",
                "Equal",
                "Flatten",
                "Gather",
                "Gemm",
                "GlobalAveragePool",
                "IsNaN",
                "MaxPool",
                "Mul",
                "Relu",
                "Softmax",
                "Sub",
                "Transpose",
                "Where");
        for (OnnxModel model : List.of(
                Fixtures.cnn(8, 8, 1, 2),
                Fixtures.cnn(32, 32, 3, 2),
                Fixtures.cnn(64, 64, 3, 2),
                Fixtures.irisMlp(1))) {
            model.graph().getNodeList().forEach(n -> assertTrue(documented.contains(n.getOpType()), n.getOpType()));
        }
    }
}
