package org.lathe.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Optional;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartTheme;
import org.lathe.charts.VisiblePoints;
import org.lathe.core.run.MetricPoint;

/** Draws what stands on the lines: points where there are few, where values stopped being finite, and the best one. */
final class MarksPainter {
    /** With more points than this a line needs no dots to be seen. */
    private static final int FEW = 24;

    private static final double DOT = 2.2;
    private static final double RING = 4;

    private final Plan plan;
    private final ChartTheme theme;
    private final ChartLayout layout;

    MarksPainter(Plan plan, ChartTheme theme) {
        this.plan = plan;
        this.theme = theme;
        this.layout = plan.layout;
    }

    void paint(Graphics2D g) {
        for (Trace trace : plan.traces) {
            if (!plan.model.fades(trace.line())) {
                Color color = ChartTheme.awt(theme.line(trace.line().color()));
                g.setColor(color);
                dots(g, trace.strong());
                breaks(g, trace.strong());
            }
        }
        // over all lines: they are what is looked for
        for (Trace trace : plan.traces) {
            if (!plan.model.fades(trace.line())) {
                best(trace).ifPresent(point -> ring(g, trace, point));
            }
        }
    }

    private void dots(Graphics2D g, VisiblePoints points) {
        double[] y = points.y();
        boolean few = y.length <= FEW;
        for (int i = 0; i < y.length; i++) {
            boolean alone = (i == 0 || Double.isNaN(y[i - 1])) && (i == y.length - 1 || Double.isNaN(y[i + 1]));
            if ((few || alone) && Double.isFinite(y[i])) {
                dot(g, layout.pixelX(points.x()[i]), layout.pixelY(y[i]));
            }
        }
    }

    private void dot(Graphics2D g, double x, double y) {
        if (layout.contains(x, y)) {
            g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
        }
    }

    /** A small cross at the top: here values were NaN or infinite. */
    private void breaks(Graphics2D g, VisiblePoints points) {
        g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double last = Double.NEGATIVE_INFINITY;
        for (double at : points.breaks()) {
            double x = layout.pixelX(at);
            double y = layout.top() + 5;
            if (x - last >= 10 && layout.contains(x, y)) {
                g.draw(new Line2D.Double(x - 3, y - 3, x + 3, y + 3));
                g.draw(new Line2D.Double(x - 3, y + 3, x + 3, y - 3));
                last = x;
            }
        }
    }

    private Optional<MetricPoint> best(Trace trace) {
        // of many runs only the one that is looked at
        boolean few =
                plan.labels.size() <= Labels.DIRECT || plan.model.highlight().isPresent();
        return !few
                ? Optional.empty()
                : trace.line()
                        .best()
                        .flatMap(goal -> trace.line().series().points().best(goal));
    }

    private void ring(Graphics2D g, Trace trace, MetricPoint point) {
        double x = layout.pixelX(layout.axis().x(point, trace.line().origin()));
        double y = layout.pixelY(point.value());
        if (!layout.contains(x, y)) {
            return;
        }
        Ellipse2D ring = new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING);
        g.setColor(ChartTheme.awt(theme.background()));
        g.fill(ring);
        g.setColor(ChartTheme.awt(theme.line(trace.line().color())));
        g.setStroke(new BasicStroke(2));
        g.draw(ring);
    }
}
