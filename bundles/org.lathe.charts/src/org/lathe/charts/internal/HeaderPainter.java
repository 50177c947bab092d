package org.lathe.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.lathe.charts.ChartTheme;
import org.lathe.charts.LineStyle;

/** Draws the title with its unit, what dashes mean where that isn't said by the labels, and the horizontal axis' name. */
final class HeaderPainter {
    private static final double SWATCH = 18;

    private final Plan plan;
    private final ChartTheme theme;
    private final Fonts fonts;

    HeaderPainter(Plan plan, ChartTheme theme, Fonts fonts) {
        this.plan = plan;
        this.theme = theme;
        this.fonts = fonts;
    }

    void paint(Graphics2D g) {
        double base = Plan.MARGIN + Fonts.ascent(fonts.title);
        double keyLeft = styleKey(g, base);
        double room = keyLeft - 2 * Plan.MARGIN;
        String title = Fonts.fit(fonts.title, plan.model.title(), room);
        g.setFont(fonts.title);
        g.setColor(ChartTheme.awt(theme.text()));
        g.drawString(title, (float) Plan.MARGIN, (float) base);
        double after = Plan.MARGIN + Fonts.width(fonts.title, title) + 6;
        if (!plan.model.unit().isEmpty() && after + Fonts.width(fonts.tick, plan.model.unit()) < keyLeft) {
            pale(g, plan.model.unit(), after, base);
        }
        double nameBase = plan.layout.top() + plan.layout.height() + 4 + Fonts.ascent(fonts.tick);
        pale(g, plan.xName, plan.width - Plan.MARGIN - Fonts.width(fonts.tick, plan.xName), nameBase);
    }

    /** @return where it begins, or the chart's right edge when it isn't needed or has no room */
    private double styleKey(Graphics2D g, double base) {
        double right = plan.width - Plan.MARGIN;
        if (!Labels.needsStyleKey(plan.traces)) {
            return right;
        }
        List<LineStyle> styles = plan.traces.stream()
                .map(t -> t.line().style())
                .distinct()
                .sorted()
                .toList();
        double width = styles.stream()
                        .mapToDouble(s -> SWATCH + 4 + Fonts.width(fonts.tick, Labels.word(s)) + 12)
                        .sum()
                - 12;
        if (width > plan.width / 2) {
            return right;
        }
        double x = right - width;
        for (LineStyle style : styles) {
            g.setColor(ChartTheme.awt(theme.pale()));
            g.setStroke(PlotPainter.stroke(style));
            g.draw(new Line2D.Double(x, base - 4, x + SWATCH, base - 4));
            pale(g, Labels.word(style), x + SWATCH + 4, base);
            x += SWATCH + 4 + Fonts.width(fonts.tick, Labels.word(style)) + 12;
        }
        return right - width;
    }

    private void pale(Graphics2D g, String text, double x, double base) {
        g.setFont(fonts.tick);
        g.setColor(ChartTheme.awt(theme.pale()));
        g.drawString(text, (float) x, (float) base);
    }
}
