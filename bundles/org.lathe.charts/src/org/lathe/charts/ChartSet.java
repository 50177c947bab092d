package org.lathe.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The charts of some runs: one for each group of metrics that any of them has, with the lines of all. */
public final class ChartSet {
    private ChartSet() {}

    /**
     * A run to be drawn.
     *
     * @param id for colour and highlight
     * @param label its name
     * @param color its index of {@link RunColors}
     * @param start in seconds since 1970
     */
    public record Member(String id, String label, int color, double start, RunSeries metrics) {}

    /** The charts in the order they are shown; a run's lines lie over those of the runs before it. */
    public static List<ChartModel> of(List<Member> runs) {
        Set<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.metrics().keys()));
        List<ChartModel> charts = new ArrayList<>();
        for (MetricGroups.Group group : MetricGroups.of(keys)) {
            List<ChartLine> lines = new ArrayList<>();
            for (Member run : runs) {
                for (String key : group.keys()) {
                    if (run.metrics().keys().contains(key)) {
                        lines.add(ChartLine.of(
                                        run.id(),
                                        run.label(),
                                        key,
                                        run.color(),
                                        run.metrics().series(key))
                                .withOrigin(run.start()));
                    }
                }
            }
            charts.add(ChartModel.of(group.title(), lines));
        }
        return charts;
    }
}
