package org.lathe.workbench.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.charts.MetricGroups;
import org.lathe.charts.RunColors;
import org.lathe.charts.Series;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.workbench.model.Snapshot;

/** The charts of some runs: one for each group of metrics, in it a line for each run and key. */
final class ChartLines {
    private ChartLines() {}

    static List<ChartModel> of(Map<String, RunSeries> runs, Snapshot snapshot, RunColors colors, double smoothing) {
        Set<String> keys = new LinkedHashSet<>();
        runs.values().forEach(series -> keys.addAll(series.byKey().keySet()));
        List<ChartModel> charts = new ArrayList<>();
        for (MetricGroups.Group group : MetricGroups.of(keys)) {
            List<ChartLine> lines = new ArrayList<>();
            runs.forEach((id, series) -> group.keys().forEach(key -> {
                Series points = series.byKey().get(key);
                if (points != null && !single(points)) {
                    lines.add(line(id, key, points, snapshot.run(id), colors));
                }
            }));
            if (!lines.isEmpty()) {
                charts.add(ChartModel.of(group.title(), lines).withSmoothing(smoothing));
            }
        }
        return charts;
    }

    /** A single value, such as a test's score, is no curve; the inspector and the table show it. */
    private static boolean single(Series series) {
        return series.size() < 2;
    }

    private static ChartLine line(String id, String key, Series points, Optional<IndexedRun> run, RunColors colors) {
        ChartLine line =
                ChartLine.of(id, run.map(IndexedRun::name).orElse(id.substring(0, 8)), key, colors.index(id), points);
        return run.flatMap(r -> r.run().started())
                .map(s -> line.withOrigin(s.toEpochMilli() / 1000.0))
                .orElse(line);
    }
}
