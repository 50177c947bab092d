package org.lathe.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lathe.core.run.MetricPoint;

/**
 * The values of all lines near one place of the horizontal axis, the largest first, as the lines lie in the chart; values
 * that are not finite last.
 *
 * @param x the place that was asked for
 */
public record Hover(double x, List<Value> values) {
    public Hover {
        values = List.copyOf(values);
    }

    /**
     * One line's nearest point.
     *
     * @param point as logged
     * @param shown the value as drawn: smoothed where the line is
     */
    public record Value(ChartLine line, MetricPoint point, double shown) {}

    /** Finds the nearest points; those of a line that lies wholly elsewhere are left out. */
    public static Hover at(ChartModel model, double x) {
        double reach = model.x().or(model::xData).map(Range::length).orElse(0.0) / 20;
        List<Value> values = new ArrayList<>();
        for (ChartLine line : model.lines()) {
            Points points = line.series().points();
            points.nearest(model.xAxis(), line.origin(), x)
                    .filter(point -> near(points, model, line, x, reach))
                    .ifPresent(point -> values.add(new Value(line, point, shown(model, line, point))));
        }
        Comparator<Value> order = Comparator.comparing(value -> !Double.isFinite(value.shown()));
        values.sort(order.thenComparing(Comparator.comparingDouble(Value::shown).reversed()));
        return new Hover(x, values);
    }

    private static boolean near(Points points, ChartModel model, ChartLine line, double x, double reach) {
        double first = model.xAxis().x(points.first().orElseThrow(), line.origin());
        double last = model.xAxis().x(points.last().orElseThrow(), line.origin());
        return x >= first - reach && x <= last + reach;
    }

    private static double shown(ChartModel model, ChartLine line, MetricPoint point) {
        if (!model.smooths(line)) {
            return point.value();
        }
        return line.series()
                .smoothed(model.smoothing())
                .nearest(XAxis.STEP, 0, point.step())
                .map(MetricPoint::value)
                .orElse(point.value());
    }
}
