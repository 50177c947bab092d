package org.lathe.charts.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.ChartTheme;

/** Draws a whole chart. */
public final class ChartPainter {
    private final ChartTheme theme;
    private final ZoneId zone;

    public ChartPainter(ChartTheme theme, ZoneId zone) {
        this.theme = theme;
        this.zone = zone;
    }

    /**
     * Draws the chart.
     *
     * @param width in pixels at 100 %
     * @param height in pixels at 100 %
     * @param scale pixels of the picture per pixel at 100 %
     */
    public ChartPicture paint(ChartModel model, int width, int height, double scale) {
        int pixelsWide = Math.max(1, (int) Math.round(width * scale));
        int pixelsHigh = Math.max(1, (int) Math.round(height * scale));
        BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_3BYTE_BGR);
        Fonts fonts = new Fonts(theme);
        Plan plan = new Plan(model, width, height, scale, fonts, zone);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(ChartTheme.awt(theme.background()));
            g.fillRect(0, 0, pixelsWide, pixelsHigh);
            g.scale(scale, scale);
            hint(g);
            new PlotPainter(plan, theme, fonts).paint(g);
            hint(g);
            new MarksPainter(plan, theme).paint(g);
            new HeaderPainter(plan, theme, fonts).paint(g);
            if (plan.direct) {
                new EndLabels(plan, theme, fonts).paint(g);
            }
            plan.legend.paint(g, model, theme, fonts);
        } finally {
            g.dispose();
        }
        return new ChartPicture(image, scale, plan.layout, plan.legend.keys());
    }

    private static void hint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
