package org.lathe.cli.internal.command;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.Failures;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.MetricPoint;
import org.lathe.core.text.Words;

/** Prints what a run logged. */
final class RunMetrics {
    private final Output output;

    RunMetrics(Output output) {
        this.output = output;
    }

    /** What a metric's values come to. */
    private static final class Summary {
        private long points;
        private long step;
        private double last;
        private double min = Double.NaN;
        private double max = Double.NaN;

        void add(long atStep, double value) {
            points++;
            step = atStep;
            last = value;
            min = Double.isNaN(min) ? value : Math.min(min, value);
            max = Double.isNaN(max) ? value : Math.max(max, value);
        }
    }

    void overview(MetricFollower follower) throws CoreException {
        SortedMap<String, Summary> metrics = new TreeMap<>();
        follower.poll((key, step, wallTime, value) ->
                metrics.computeIfAbsent(key, k -> new Summary()).add(step, value));
        if (output.wantsJson()) {
            output.json(metrics);
            return;
        }
        if (metrics.isEmpty()) {
            output.remark("This run has logged no metric.");
            return;
        }
        Table table = new Table()
                .text("METRIC")
                .number("VALUES")
                .number("STEP")
                .number("LAST")
                .number("LEAST")
                .number("MOST");
        metrics.forEach((key, summary) -> table.row(
                key,
                Words.number(summary.points),
                Words.number(summary.step),
                Words.metric(summary.last),
                Words.metric(summary.min),
                Words.metric(summary.max)));
        table.lines().forEach(output::print);
    }

    /** CSV {@code step,wall_time,value}, wall time in seconds since 1970, UTC. */
    void values(MetricFollower follower, String wanted) throws CoreException {
        List<MetricPoint> points = new ArrayList<>();
        SortedMap<String, Boolean> keys = new TreeMap<>();
        follower.poll((key, step, wallTime, value) -> {
            keys.put(key, true);
            if (key.equals(wanted)) {
                points.add(new MetricPoint(step, wallTime, value));
            }
        });
        if (points.isEmpty()) {
            throw Failures.of("The run has no metric '" + wanted + "'; "
                    + (keys.isEmpty() ? "it has logged none." : "it has " + String.join(", ", keys.keySet()) + "."));
        }
        if (output.wantsJson()) {
            output.json(points.stream().map(Point::of).toList());
            return;
        }
        output.print("step,wall_time,value");
        for (MetricPoint point : points) {
            output.print(String.format(Locale.ROOT, "%d,%.6f,%s", point.step(), point.wallTime(), point.value()));
        }
    }

    /** A value with the CSV's names. */
    private record Point(
            long step, @SerializedName("wall_time") double wallTime, double value) {
        static Point of(MetricPoint point) {
            return new Point(point.step(), point.wallTime(), point.value());
        }
    }
}
