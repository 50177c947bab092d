package org.lathe.index.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunStatus;

/** Runs to put into an index. */
final class Runs {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");

    private Runs() {}

    static String id(int number) {
        return String.format("0198%04x00007000800000000000%04x", number, number);
    }

    static Run queued(int number) {
        return Run.queued(
                id(number),
                number % 2 == 0 ? "even" : "odd",
                "run-" + number,
                "grid",
                "image-classification",
                Map.of("epochs", "3", "seed", "" + number),
                Optional.of(new DatasetInput("digits", 3, "a".repeat(40), "b".repeat(40))),
                Optional.of("template:mlp"),
                NOW.plusSeconds(number));
    }

    static Run running(int number) {
        return queued(number)
                .running(new ProcessMark("host", 42, Optional.of(NOW)), new TreeMap<>(Map.of("lathe", "1.0")), NOW)
                .with(
                        Map.of("train_loss", 0.1 * number, "nan", Double.NaN, "inf", Double.NEGATIVE_INFINITY),
                        Optional.of("model.onnx"),
                        List.of());
    }

    static Run finished(int number) {
        return running(number)
                .with(Map.of("val_accuracy", 0.9), Optional.of("model.onnx"), List.of("artifacts/ä b.png"))
                .ended(RunStatus.FINISHED, Optional.empty(), NOW.plusSeconds(100));
    }

    static RunNotes notes(int number) {
        return RunNotes.NONE
                .with("note", "line one\nline 'two' \uD83D\uDC22", NOW)
                .with("tag.kind", "t" + number, NOW.plusMillis(1));
    }

    static IndexedRun indexed(int number) {
        return new IndexedRun(number % 3 == 0 ? finished(number) : running(number), notes(number));
    }
}
