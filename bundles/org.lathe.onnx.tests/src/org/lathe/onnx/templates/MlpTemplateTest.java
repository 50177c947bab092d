package org.lathe.onnx.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.lathe.onnx.Column;
import org.lathe.onnx.Fixtures;
import org.lathe.onnx.Initializers;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.runtime.FloatTensor;
import org.lathe.onnx.runtime.InputTensor;
import org.lathe.onnx.runtime.OnnxSession;

class MlpTemplateTest {
    private static final float NAN = Float.NaN;

    @Test
    void givesProbabilitiesForOneRowAndForMany() throws CoreException {
        try (OnnxSession session = OnnxSession.open(Fixtures.irisMlp(1), 1)) {
            for (int rows : new int[] {1, 7}) {
                float[] features = new float[rows * 4];
                for (int i = 0; i < features.length; i++) {
                    features[i] = i % 9;
                }
                Map<String, FloatTensor> result =
                        session.run(Map.of("features", InputTensor.floats(features, rows, 4)));
                assertEquals(new LinkedHashSet<>(List.of("logits", "probabilities")), result.keySet());
                assertArrayEquals(new long[] {rows, 3}, result.get("logits").shape());
                for (int row = 0; row < rows; row++) {
                    float[] p = result.get("probabilities").row(row);
                    assertEquals(1, p[0] + p[1] + p[2], 1e-6);
                }
            }
        }
    }

    @Test
    void preprocessingIsWhatAHandComputes() throws CoreException {
        List<Column> columns = List.of(
                Column.numeric("a"),
                Column.categorical("colour", List.of("red", "green", "blue")),
                Column.numeric("b"),
                Column.categorical("size", List.of("s", "l")));
        Scaling scaling = new Scaling(new float[] {10, 0, -2, 0}, new float[] {4, 1, 0.5f, 1});
        float[] rows = {12, 1, -1, 0, NAN, NAN, NAN, -1, 10, 2, -2, 7};
        // (12-10)/4, (-1+2)/0.5, colour = green, size = s; then all missing; then blue, and a size that is unknown.
        float[][] encoded = {
            {0.5f, 2, 0, 1, 0, 1, 0},
            {0, 0, 0, 0, 0, 0, 0},
            {0, 0, 0, 0, 1, 0, 0}
        };
        OnnxModel model = linear(new InputSpec.Table(columns, scaling), new HeadSpec.Classification(List.of("x", "y")));
        float[] weight = Initializers.toFloats(model.initializers().get("head.weight"));
        FloatTensor logits = run(model, rows, 4, "logits");
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 2; k++) {
                double sum = 0;
                for (int i = 0; i < 7; i++) {
                    sum += weight[k * 7 + i] * encoded[row][i];
                }
                assertEquals(sum, logits.row(row)[k], 1e-6);
            }
        }
    }

    @Test
    void aTableOfCategoriesOnlyWorks() throws CoreException {
        List<Column> columns = List.of(Column.categorical("c", List.of("a", "b")));
        OnnxModel model = linear(
                new InputSpec.Table(columns, Scaling.identity(1)), new HeadSpec.Classification(List.of("x", "y")));
        float[] weight = Initializers.toFloats(model.initializers().get("head.weight"));
        assertArrayEquals(
                new float[] {weight[1], weight[3]},
                run(model, new float[] {1}, 1, "logits").row(0));
    }

    @Test
    void missingValuesAreTakenAsTheMean() throws CoreException {
        float[] withMissing = {5.0f, NAN, 3.0f, NAN};
        float[] withMeans = {5.0f, 3.1f, 3.0f, 1.2f};
        OnnxModel model = Fixtures.irisMlp(3);
        assertArrayEquals(
                run(model, withMeans, 4, "logits").values(),
                run(model, withMissing, 4, "logits").values());
    }

    @Test
    void regressionSpeaksTheRawUnit() throws CoreException {
        Scaling targets = new Scaling(new float[] {250_000, 20}, new float[] {80_000, 3});
        InputSpec.Table table =
                new InputSpec.Table(List.of(Column.numeric("area")), new Scaling(new float[] {100}, new float[] {30}));
        OnnxModel model = linear(table, new HeadSpec.Regression(List.of("price", "heat"), targets));
        float[] weight = Initializers.toFloats(model.initializers().get("head.weight"));
        float[] value = run(model, new float[] {160, NAN}, 1, "value").values();
        float[] expected = {2 * weight[0] * 80_000 + 250_000, 2 * weight[1] * 3 + 20, 250_000, 20};
        for (int i = 0; i < 4; i++) {
            assertEquals(expected[i], value[i], Math.ulp(expected[i]) * 4);
        }
        assertEquals(List.of("price", "heat"), model.metadata().targets());
    }

    @Test
    void theSeedDecidesTheWeights() throws CoreException {
        assertArrayEquals(Fixtures.irisMlp(5).toBytes(), Fixtures.irisMlp(5).toBytes());
        assertNotEquals(Fixtures.irisMlp(5).proto(), Fixtures.irisMlp(6).proto());
        // Pinned, since a run must be repeatable with a later Lathe: new Random(5).nextGaussian() * sqrt(2 / 4).
        float first = (float) (new Random(5).nextGaussian() * Math.sqrt(0.5));
        assertEquals(
                first, Initializers.toFloats(Fixtures.irisMlp(5).initializers().get("hidden1.weight"))[0]);
    }

    @Test
    void hiddenWeightsHaveHesVariance() throws CoreException {
        TemplateRequest request = new TemplateRequest(
                new InputSpec.Table(List.of(Column.numeric("a")), Scaling.identity(1)),
                new HeadSpec.Classification(List.of("x", "y")),
                Map.of("hidden", "300, 200"),
                1);
        OnnxModel model = Templates.of("mlp").build(request);
        float[] weight = Initializers.toFloats(model.initializers().get("hidden2.weight"));
        assertEquals(200 * 300, weight.length);
        double squares = 0;
        for (float w : weight) {
            squares += (double) w * w;
        }
        assertEquals(2.0 / 300, squares / weight.length, 2.0 / 300 * 0.03);
    }

    @Test
    void theModelSaysWhatItIs() throws CoreException {
        ModelMetadata metadata = Fixtures.irisMlp(1).metadata();
        assertEquals(List.of("setosa", "versicolor", "virginica"), metadata.classes());
        assertEquals("petal_width", metadata.columns().get(3).name());
        assertEquals(List.of("numeric.mean", "numeric.std"), metadata.frozen());
        assertEquals("mlp", metadata.template().orElseThrow());
        assertEquals(ModelMetadata.InputKind.TABLE, metadata.input().orElseThrow());
        assertTrue(Fixtures.irisMlp(1).initializers().keySet().containsAll(metadata.frozen()));
    }

    @Test
    void wrongRequestsAreRefused() throws CoreException {
        InputSpec table = new InputSpec.Table(List.of(Column.numeric("a")), Scaling.identity(1));
        InputSpec image = new InputSpec.Image(8, 8, 1, Scaling.identity(1));
        refuses("mlp", table, Map.of("hiden", "3"), "no option 'hiden'");
        refuses("mlp", table, Map.of("hidden", "3,-1"), "whole numbers");
        refuses("mlp", table, Map.of("hidden", ""), "whole numbers");
        refuses("mlp", image, Map.of(), "small-cnn");
        refuses("small-cnn", table, Map.of(), "mlp");
        refuses("small-cnn", image, Map.of("width", "0"), "width");
        CoreException e = assertThrows(CoreException.class, () -> Templates.of("template:resnet"));
        assertTrue(e.getMessage().contains("mlp, small-cnn"), e.getMessage());
        assertFalse(Templates.isReference("model.onnx"));
    }

    private static void refuses(String template, InputSpec input, Map<String, String> options, String words)
            throws CoreException {
        TemplateRequest request =
                new TemplateRequest(input, new HeadSpec.Classification(List.of("x", "y")), options, 1);
        Template found = Templates.of(template);
        CoreException e = assertThrows(CoreException.class, () -> found.build(request));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private static OnnxModel linear(InputSpec.Table table, HeadSpec head) throws CoreException {
        return Templates.of("template:mlp").build(new TemplateRequest(table, head, Map.of("hidden", "none"), 1));
    }

    private static FloatTensor run(OnnxModel model, float[] rows, int columns, String output) throws CoreException {
        try (OnnxSession session = OnnxSession.open(model, 1)) {
            InputTensor input = InputTensor.floats(rows, rows.length / columns, columns);
            return session.run(Map.of("features", input), Set.of(output)).get(output);
        }
    }
}
