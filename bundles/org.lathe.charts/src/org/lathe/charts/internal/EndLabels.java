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

/** The lines' names at their ends, moved up and down as far as it takes for none to lie on another. */
final class EndLabels {
    private static final double GAP = 6;
    /** A label this far from its line's end is led to it. */
    private static final double FAR = 8;

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
                        endX + GAP, endY - height / 2, Fonts.width(fonts.label, text), height);
                placed.add(new Placed(text, trace.line().color(), plan.model.fades(trace.line()), box, endX, endY));
            }
        });
        placed.sort(Comparator.comparingDouble(Placed::endY));
        spread(placed, layout.top() - height / 2, layout.top() + layout.height() + height / 2);
        return placed;
    }

    /** Down from the top, then up from the bottom: what touches is moved apart. */
    private static void spread(List<Placed> placed, double top, double bottom) {
        for (int i = 0; i < placed.size(); i++) {
            double y = Math.max(top, placed.get(i).box().getY());
            for (Placed above : placed.subList(0, i)) {
                if (beside(above, placed.get(i))) {
                    y = Math.max(y, above.box().getMaxY());
                }
            }
            move(placed.get(i), y);
        }
        for (int i = placed.size() - 1; i >= 0; i--) {
            Placed label = placed.get(i);
            double y = Math.min(bottom - label.box().getHeight(), label.box().getY());
            for (Placed below : placed.subList(i + 1, placed.size())) {
                if (beside(below, label)) {
                    y = Math.min(y, below.box().getY() - label.box().getHeight());
                }
            }
            move(label, y);
        }
    }

    private static boolean beside(Placed one, Placed other) {
        return one.box().getX() < other.box().getMaxX() && other.box().getX() < one.box().getMaxX();
    }

    private static void move(Placed label, double y) {
        Rectangle2D box = label.box();
        box.setRect(box.getX(), y, box.getWidth(), box.getHeight());
    }

    void paint(Graphics2D g) {
        Color background = ChartTheme.awt(theme.background());
        g.setFont(fonts.label);
        g.setStroke(new BasicStroke(1));
        for (Placed label : place()) {
            Rectangle2D box = label.box();
            // a line of another run may pass under a label that ends within the plot
            g.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), 200));
            g.fill(new Rectangle2D.Double(box.getX() - 1, box.getY() + 1, box.getWidth() + 2, box.getHeight() - 2));
            int ink = label.faded() ? theme.axis() : theme.ink(label.color());
            g.setColor(ChartTheme.awt(ink));
            if (Math.abs(box.getCenterY() - label.endY()) > FAR) {
                g.draw(new Line2D.Double(label.endX() + 1, label.endY(), box.getX() - 1, box.getCenterY()));
            }
            g.drawString(label.text(), (float) box.getX(), (float) (box.getY() + Fonts.ascent(fonts.label)));
        }
    }
}
