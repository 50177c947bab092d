package org.lathe.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartTheme;

/** The lines' names beside their ends, right of the plot, moved up and down as far as it takes for none to lie on another. */
final class EndLabels {
    private static final double GAP = 8;
    /** A label this far from its line's end is led to it. */
    private static final double FAR = 10;

    private static final int LEAD_ALPHA = 110;

    private final Plan plan;
    private final ChartTheme theme;
    private final Fonts fonts;

    EndLabels(Plan plan, ChartTheme theme, Fonts fonts) {
        this.plan = plan;
        this.theme = theme;
        this.fonts = fonts;
    }

    /** A label's text and place: its top left corner, its size, and the line's end it belongs to. */
    record Placed(String text, int color, boolean faded, Rectangle2D box, double endX, double endY) {}

    List<Placed> place() {
        ChartLayout layout = plan.layout;
        double height = Fonts.height(fonts.label);
        List<Placed> placed = new ArrayList<>();
        plan.labels.forEach((label, traces) -> {
            Trace trace = traces.get(0);
            int end = trace.lastShown(layout.x());
            if (end >= 0) {
                double endX = layout.pixelX(trace.strong().x()[end]);
                double endY = Math.clamp(
                        layout.pixelY(trace.strong().y()[end]), layout.top(), layout.top() + layout.height());
                String text = Fonts.fit(fonts.label, label, plan.width - layout.left() - layout.width() - GAP - 2);
                Rectangle2D box = new Rectangle2D.Double(
                        layout.left() + layout.width() + GAP,
                        endY - height / 2,
                        Fonts.width(fonts.label, text),
                        height);
                placed.add(new Placed(text, trace.line().color(), plan.model.fades(trace.line()), box, endX, endY));
            }
        });
        placed.sort(Comparator.comparingDouble(Placed::endY));
        spread(placed, layout.top() - height / 2, layout.top() + layout.height() + 2);
        return placed;
    }

    /** Down from the top, then up from the bottom: what touches is moved apart. */
    private static void spread(List<Placed> placed, double top, double bottom) {
        double free = top;
        for (Placed label : placed) {
            move(label, Math.max(free, label.box().getY()));
            free = label.box().getMaxY();
        }
        free = bottom;
        for (Placed label : placed.reversed()) {
            move(label, Math.min(free - label.box().getHeight(), label.box().getY()));
            free = label.box().getY();
        }
    }

    private static void move(Placed label, double y) {
        Rectangle2D box = label.box();
        box.setRect(box.getX(), y, box.getWidth(), box.getHeight());
    }

    void paint(Graphics2D g) {
        g.setFont(fonts.label);
        g.setStroke(new BasicStroke(1));
        for (Placed label : place()) {
            Rectangle2D box = label.box();
            double far = Math.hypot(box.getX() - GAP - label.endX(), box.getCenterY() - label.endY());
            if (far > FAR && !label.faded()) {
                Color color = ChartTheme.awt(theme.line(label.color()));
                g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), LEAD_ALPHA));
                g.draw(new Line2D.Double(label.endX(), label.endY(), box.getX() - 2, box.getCenterY()));
            }
            g.setColor(ChartTheme.awt(label.faded() ? theme.axis() : theme.ink(label.color())));
            g.drawString(label.text(), (float) box.getX(), (float) (box.getY() + Fonts.ascent(fonts.label)));
        }
    }
}
