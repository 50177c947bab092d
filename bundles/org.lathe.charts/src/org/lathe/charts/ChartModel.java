package org.lathe.charts;

import java.util.List;
import java.util.Optional;

/**
 * What one chart shows. Immutable but for the series, which grow.
 *
 * @param title the metric's name
 * @param unit of the values; empty when there is none or it is not known
 * @param smoothing a weight for {@link Smoothing}: lines of training are drawn smoothed over their pale raw values; 0 for
 *     raw values only
 * @param logY whether the values' axis is logarithmic; values of 0 and less can't be seen then
 * @param x what is shown of the horizontal axis, in its own unit; everything when empty
 * @param y what is shown of the values; everything visible when empty
 * @param highlight the id of a run whose lines stand out while the others fade
 */
public record ChartModel(
        String title,
        String unit,
        List<ChartLine> lines,
        XAxis xAxis,
        double smoothing,
        boolean logY,
        Optional<Range> x,
        Optional<Range> y,
        Optional<String> highlight) {
    /** Lines with fewer points are drawn as they are: smoothing would only move them away from validation. */
    public static final int SMOOTHED_FROM = 100;

    public ChartModel {
        lines = List.copyOf(lines);
    }

    /** Steps, no smoothing, everything shown. */
    public static ChartModel of(String title, List<ChartLine> lines) {
        String unit = MetricGroups.unit(title);
        return new ChartModel(
                title, unit, lines, XAxis.STEP, 0, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Another axis; what was zoomed is shown whole again, since its unit changes. */
    public ChartModel withXAxis(XAxis axis) {
        return axis == xAxis
                ? this
                : new ChartModel(title, unit, lines, axis, smoothing, logY, Optional.empty(), y, highlight);
    }

    public ChartModel withLines(List<ChartLine> others) {
        return new ChartModel(title, unit, others, xAxis, smoothing, logY, x, y, highlight);
    }

    public ChartModel withSmoothing(double weight) {
        return new ChartModel(title, unit, lines, xAxis, weight, logY, x, y, highlight);
    }

    public ChartModel withLogY(boolean log) {
        return new ChartModel(title, unit, lines, xAxis, smoothing, log, x, y, highlight);
    }

    public ChartModel withX(Optional<Range> range) {
        return new ChartModel(title, unit, lines, xAxis, smoothing, logY, range, y, highlight);
    }

    public ChartModel withY(Optional<Range> range) {
        return new ChartModel(title, unit, lines, xAxis, smoothing, logY, x, range, highlight);
    }

    public ChartModel withHighlight(Optional<String> run) {
        return new ChartModel(title, unit, lines, xAxis, smoothing, logY, x, y, run);
    }

    /** Whether a line is drawn paler than others. */
    public boolean fades(ChartLine line) {
        return highlight.isPresent() && !highlight.get().equals(line.run());
    }

    /** Whether there is no point at all. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.series().points().isEmpty());
    }

    /** Where the points lie on the horizontal axis, whatever is zoomed; nothing when there are none. */
    public Optional<Range> xData() {
        return lines.stream().map(this::xData).reduce(Optional.empty(), Range::union);
    }

    private Optional<Range> xData(ChartLine line) {
        Points points = line.series().points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double first = xAxis.first(points.block(0), line.origin());
        double last = xAxis.last(points.block(points.blocks() - 1), line.origin());
        return Optional.of(new Range(Math.min(first, last), Math.max(first, last)));
    }

    /** Whether a line is drawn smoothed: one of training, with many values, that are measured and not set by a plan. */
    public boolean smooths(ChartLine line) {
        return smoothing > 0
                && line.style() == LineStyle.TRAINING
                && !MetricGroups.planned(line.key())
                && line.series().size() >= SMOOTHED_FROM;
    }
}
