package org.lathe.cli.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.text.Words;

/** What the commands say about runs. */
final class RunTexts {
    /** The first digits of an id are its time in milliseconds: enough to tell a workspace's runs apart. */
    private static final int SHORT_ID = 12;

    /** What people look at first, where a run has it. */
    private static final List<String> MAIN_METRICS =
            List.of("test_accuracy", "val_accuracy", "test_rmse", "val_rmse", "test_mae", "val_loss", "train_loss");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private RunTexts() {}

    static String time(Instant time, Clock clock) {
        return TIME.format(time.atZone(clock.getZone()));
    }

    static String shortId(Run run) {
        return run.id().substring(0, Math.min(SHORT_ID, run.id().length()));
    }

    /** {@code test_accuracy 0.98}: the metric that tells most, or a dash. */
    static String mainMetric(Map<String, Double> metrics) {
        return MAIN_METRICS.stream()
                .filter(metrics::containsKey)
                .findFirst()
                .map(key -> key + " " + Words.metric(metrics.get(key)))
                .orElse("-");
    }

    static Table list(List<IndexedRun> runs, Clock clock) {
        Table table = new Table()
                .text("RUN")
                .text("NAME")
                .text("EXPERIMENT")
                .text("STATUS")
                .text("RECIPE")
                .text("DATASET")
                .text("METRIC")
                .number("TIME")
                .text("MADE");
        for (IndexedRun indexed : runs) {
            Run run = indexed.run();
            table.row(
                    shortId(run),
                    indexed.name(),
                    indexed.experiment(),
                    run.status().word(),
                    run.recipe().isEmpty() ? "-" : run.recipe(),
                    run.dataset().map(d -> d.label()).orElse("-"),
                    mainMetric(run.metrics()),
                    Words.duration(run.duration(clock.instant())),
                    time(run.created(), clock));
        }
        return table;
    }
}
