package org.lathe.charts.internal;

import java.util.Optional;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.charts.Range;
import org.lathe.charts.VisiblePoints;

/** One line as it is drawn: the points that stand out, and where it is smoothed the raw ones under them. */
record Trace(ChartLine line, VisiblePoints strong, Optional<VisiblePoints> raw) {
    static Trace of(ChartModel model, ChartLine line, Range x, int columns) {
        VisiblePoints raw = VisiblePoints.of(line.series().points(), model.xAxis(), line.origin(), x, columns);
        if (!model.smooths(line)) {
            return new Trace(line, raw, Optional.empty());
        }
        var smoothed = line.series().smoothed(model.smoothing());
        return new Trace(line, VisiblePoints.of(smoothed, model.xAxis(), line.origin(), x, columns), Optional.of(raw));
    }

    Optional<Range> values() {
        return Range.union(strong.values(), raw.flatMap(VisiblePoints::values));
    }

    /** The place of the last finite point drawn within the range; -1 when there is none. */
    int lastShown(Range x) {
        for (int i = strong.x().length - 1; i >= 0; i--) {
            if (x.contains(strong.x()[i]) && Double.isFinite(strong.y()[i])) {
                return i;
            }
        }
        return -1;
    }
}
