package org.lathe.charts;

import java.util.Optional;

/**
 * One line of a chart.
 *
 * @param run the run's id
 * @param label the run's name
 * @param key the metric's name as logged
 * @param color the run's index of {@link RunColors}
 * @param origin when the run started, in seconds since 1970: where relative time counts from
 * @param best whether and where its best point is marked
 */
public record ChartLine(
        String run,
        String label,
        String key,
        int color,
        Series series,
        LineStyle style,
        double origin,
        Optional<Goal> best) {

    /** A line as a metric's name says it is, relative to its own first point. */
    public static ChartLine of(String run, String label, String key, int color, Series series) {
        double origin = series.points().first().map(point -> point.wallTime()).orElse(0.0);
        LineStyle style = MetricGroups.style(key);
        Optional<Goal> best = style == LineStyle.VALIDATION ? MetricGroups.goal(key) : Optional.empty();
        return new ChartLine(run, label, key, color, series, style, origin, best);
    }

    /** With relative time counted from when the run started, in seconds since 1970. */
    public ChartLine withOrigin(double start) {
        return new ChartLine(run, label, key, color, series, style, start, best);
    }
}
