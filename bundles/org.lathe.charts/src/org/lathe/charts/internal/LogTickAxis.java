package org.lathe.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.ui.RectangleEdge;

/** A logarithmic axis whose ticks are given. */
final class LogTickAxis extends LogAxis {
    private static final long serialVersionUID = 1;

    private final transient List<Tick> ticks;

    LogTickAxis(List<Tick> ticks) {
        this.ticks = ticks;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return TickAxis.jfree(ticks, edge);
    }
}
