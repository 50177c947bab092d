package org.lathe.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartTheme;
import org.lathe.charts.LineStyle;
import org.lathe.charts.Range;
import org.lathe.charts.VisiblePoints;

/** Draws axes, grid and lines of a planned chart with JFreeChart. */
final class PlotPainter {
    private static final BasicStroke GRID = new BasicStroke(1);
    private static final float LINE = 1.7f;
    private static final float RAW = 1f;
    private static final int RAW_ALPHA = 80;
    private static final int FADED_ALPHA = 60;

    private final Plan plan;
    private final ChartTheme theme;
    private final Fonts fonts;

    PlotPainter(Plan plan, ChartTheme theme, Fonts fonts) {
        this.plan = plan;
        this.theme = theme;
        this.fonts = fonts;
    }

    void paint(Graphics2D g) {
        ChartLayout layout = plan.layout;
        ValueAxis x = new TickAxis(plan.xTicks);
        ValueAxis y = layout.logY() ? new LogTickAxis(plan.yTicks) : new TickAxis(plan.yTicks);
        dress(x, layout.x());
        dress(y, layout.y());
        x.setAxisLinePaint(ChartTheme.awt(theme.axis()));
        y.setAxisLineVisible(false);

        DefaultXYDataset lines = new DefaultXYDataset();
        LineRenderer renderer = new LineRenderer();
        // a later series lies over an earlier one: the raw lines are under all others
        for (Trace trace : plan.traces) {
            trace.raw().ifPresent(raw -> add(lines, renderer, trace, raw, true));
        }
        for (Trace trace : plan.traces) {
            add(lines, renderer, trace, trace.strong(), false);
        }

        XYPlot plot = new XYPlot(lines, x, y, renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDomainGridlineStroke(GRID);
        plot.setDomainGridlinePaint(ChartTheme.awt(theme.grid()));
        plot.setRangeGridlineStroke(GRID);
        plot.setRangeGridlinePaint(ChartTheme.awt(theme.grid()));
        plot.setFixedDomainAxisSpace(space(layout.top(), plan.height - layout.top() - layout.height(), 0, 0));
        plot.setFixedRangeAxisSpace(space(0, 0, layout.left(), plan.width - layout.left() - layout.width()));

        JFreeChart chart = new JFreeChart(null, fonts.title, plot, false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBackgroundPaint(null);
        chart.draw(g, new Rectangle2D.Double(0, 0, plan.width, plan.height));
    }

    private void add(DefaultXYDataset lines, LineRenderer renderer, Trace trace, VisiblePoints points, boolean raw) {
        int index = lines.getSeriesCount();
        if (points.dense() && (raw || trace.line().style() == LineStyle.TRAINING)) {
            Range x = plan.layout.x();
            lines.addSeries(index, new double[][] {
                {x.low() + x.length() / 2}, {plan.layout.y().high()}
            });
            renderer.setBand(index, new Band(points, plan.layout, plan.scale, raw ? RAW : LINE));
        } else {
            lines.addSeries(index, new double[][] {points.x(), shown(points.y())});
        }
        Color color = ChartTheme.awt(theme.line(trace.line().color()));
        int alpha = plan.model.fades(trace.line()) ? FADED_ALPHA : raw ? RAW_ALPHA : 255;
        renderer.setSeriesPaint(index, new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
        renderer.setSeriesStroke(index, raw ? solid(RAW) : stroke(trace.line().style()));
    }

    /** Values that a logarithmic axis can't show run along its bottom. */
    private double[] shown(double[] values) {
        if (!plan.layout.logY()) {
            return values;
        }
        Range y = plan.layout.y();
        double[] positive = values.clone();
        for (int i = 0; i < positive.length; i++) {
            if (positive[i] <= 0) {
                positive[i] = y.low() / 10;
            }
        }
        return positive;
    }

    private void dress(ValueAxis axis, Range range) {
        axis.setAutoRange(false);
        axis.setRange(new org.jfree.data.Range(range.low(), range.high()), false, false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setTickLabelFont(fonts.tick);
        axis.setTickLabelPaint(ChartTheme.awt(theme.pale()));
        axis.setTickLabelInsets(new RectangleInsets(4, 6, 2, 6));
    }

    private static AxisSpace space(double top, double bottom, double left, double right) {
        AxisSpace space = new AxisSpace();
        space.setTop(top);
        space.setBottom(bottom);
        space.setLeft(left);
        space.setRight(right);
        return space;
    }

    static Stroke stroke(LineStyle style) {
        return switch (style) {
            case TRAINING -> solid(LINE);
            case VALIDATION -> dashed(LINE, 5, 4);
            case TEST -> dashed(LINE, 1, 3.5f);
        };
    }

    private static Stroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Stroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }
}
