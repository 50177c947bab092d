package org.lathe.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lathe.core.model.ModelCheck;
import org.lathe.core.model.ModelInspector;
import org.lathe.core.model.ModelSummary;

/** Takes every file for the same model, and a file named {@code bad.onnx} for none. */
final class FakeInspector implements ModelInspector {
    @Override
    public ModelSummary inspect(Path file) {
        ModelSummary.Tensor input = new ModelSummary.Tensor("x", "float32", "N×64");
        return new ModelSummary(
                "net",
                "lathe 1",
                17,
                List.of(input),
                List.of(input),
                4810,
                20_000,
                new TreeMap<>(Map.of("Gemm", 2)),
                new TreeMap<>());
    }

    @Override
    public ModelCheck check(Path file) {
        return file.endsWith("bad.onnx")
                ? new ModelCheck(
                        false,
                        Optional.of("'bad.onnx' is no ONNX model."),
                        List.of(),
                        0,
                        new ModelCheck.Trainable(false, List.of()))
                : new ModelCheck(
                        true,
                        Optional.empty(),
                        List.of("Gemm", "Loop"),
                        17,
                        new ModelCheck.Trainable(false, List.of("Loop")));
    }
}
