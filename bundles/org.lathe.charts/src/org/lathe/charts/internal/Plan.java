package org.lathe.charts.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartModel;
import org.lathe.charts.Range;
import org.lathe.charts.XAxis;

/** Where everything of a chart goes, in pixels at 100 %, before anything is drawn. */
final class Plan {
    static final double MARGIN = 8;
    /** Under this width only lines and axes are drawn, no labels at the lines. */
    private static final double NARROW = 240;

    private static final double LABEL_PART = 0.3;

    final ChartModel model;
    final double width;
    final double height;
    final double scale;
    final List<Trace> traces;
    final Map<String, List<Trace>> labels;
    final boolean direct;
    final Legend legend;
    final List<Tick> xTicks;
    final List<Tick> yTicks;
    final String xName;
    final ChartLayout layout;

    Plan(ChartModel model, double width, double height, double scale, Fonts fonts, ZoneId zone) {
        this.model = model;
        this.width = width;
        this.height = height;
        this.scale = scale;
        Range x = widened(model.x().or(model::xData).orElse(new Range(0, 1)));
        // the labels on the left are not known yet; a few columns more than there will be do no harm
        int columns = (int) Math.ceil(Math.max(1, width - 40) * scale);
        this.traces = model.lines().stream()
                .map(line -> Trace.of(model, line, x, columns))
                .toList();
        this.labels = Labels.of(traces);
        TimeUnit unit = TimeUnit.of(x);
        this.xName = xName(model.xAxis(), unit);
        this.direct = labels.size() <= Labels.DIRECT && labels.size() > 1 && width >= NARROW;

        double top = MARGIN + Fonts.height(fonts.title) + MARGIN;
        this.legend = labels.size() > Labels.DIRECT && width >= NARROW
                ? Legend.of(labels, fonts, MARGIN, top - MARGIN / 2, width - 2 * MARGIN)
                : Legend.NONE;
        top += legend.height();
        double bottom = height - MARGIN - Fonts.height(fonts.tick) - 4;
        double plotHeight = Math.max(1, bottom - top);
        Range y = y();
        this.yTicks = model.logY() ? Ticks.upLog(y, plotHeight, 28) : Ticks.up(y, plotHeight, 28);
        double left = MARGIN
                + yTicks.stream()
                        .mapToDouble(t -> Fonts.width(fonts.tick, t.label()))
                        .max()
                        .orElse(0)
                + 6;
        double right = width - rightMargin(fonts);
        double plotWidth = Math.max(1, right - left);
        this.layout = new ChartLayout(left, top, plotWidth, plotHeight, model.xAxis(), x, y, model.logY());
        this.xTicks = xTicks(x, plotWidth, unit, fonts, zone);
    }

    private List<Tick> xTicks(Range x, double pixels, TimeUnit unit, Fonts fonts, ZoneId zone) {
        List<Tick> all = switch (model.xAxis()) {
            case STEP -> Ticks.across(x, pixels, text -> Fonts.width(fonts.tick, text), 20, 1, true);
            case RELATIVE -> Ticks.across(x, pixels, text -> Fonts.width(fonts.tick, text), 20, unit.seconds(), false);
            case WALL -> ClockTicks.across(x, pixels, text -> Fonts.width(fonts.tick, text), 20, zone);
        };
        double nameLeft = width - MARGIN - Fonts.width(fonts.tick, xName);
        return all.stream()
                .map(tick -> touches(tick, nameLeft, fonts) ? new Tick(tick.value(), "") : tick)
                .toList();
    }

    private boolean touches(Tick tick, double nameLeft, Fonts fonts) {
        return layout.pixelX(tick.value()) + Fonts.width(fonts.tick, tick.label()) / 2 > nameLeft - MARGIN;
    }

    /** Room for the labels at the lines' ends, or at least for the axis' name. */
    private double rightMargin(Fonts fonts) {
        double name = Fonts.width(fonts.tick, xName) / 2 + MARGIN;
        double widest = direct
                ? labels.keySet().stream()
                        .mapToDouble(t -> Fonts.width(fonts.label, t))
                        .max()
                        .orElse(0)
                : 0;
        return Math.max(name, Math.min(widest, width * LABEL_PART) + 2 * MARGIN);
    }

    private Range y() {
        if (model.y().isPresent()) {
            return model.logY() ? positive(model.y().get()) : widened(model.y().get());
        }
        Optional<Range> values = traces.stream().map(Trace::values).reduce(Optional.empty(), Range::union);
        return model.logY() ? logPadded(values) : padded(values.orElse(new Range(0, 1)));
    }

    private static Range padded(Range values) {
        Range range = widened(values);
        double pad = range.length() * 0.05;
        // what can't be negative doesn't show room for it
        double low = range.low() >= 0 ? Math.max(0, range.low() - pad) : range.low() - pad;
        return new Range(low, range.high() + pad);
    }

    private Range logPadded(Optional<Range> values) {
        double low = Double.POSITIVE_INFINITY;
        for (Trace trace : traces) {
            for (double y : trace.raw().orElse(trace.strong()).y()) {
                if (y > 0 && y < low) {
                    low = y;
                }
            }
        }
        if (!Double.isFinite(low)) {
            return new Range(0.1, 1);
        }
        return positive(new Range(low / 1.1, values.orElseThrow().high() * 1.1));
    }

    private static Range positive(Range range) {
        double high = range.high() > 0 ? range.high() : 1;
        double low = range.low() > 0 ? range.low() : high / 1e6;
        return low < high ? new Range(low, high) : new Range(low / 2, low * 2);
    }

    /** A range of some length around what has none. */
    private static Range widened(Range range) {
        double least = Math.max(Math.abs(range.low()), Math.abs(range.high())) * 1e-12;
        if (range.length() > least) {
            return range;
        }
        double half = range.low() == 0 ? 0.5 : Math.abs(range.low()) * 0.1;
        return new Range(range.low() - half, range.high() + half);
    }

    private static String xName(XAxis axis, TimeUnit unit) {
        return switch (axis) {
            case STEP -> Messages.axis_step;
            case RELATIVE -> NLS.bind(Messages.axis_relative, unit.symbol());
            case WALL -> Messages.axis_wall;
        };
    }
}
