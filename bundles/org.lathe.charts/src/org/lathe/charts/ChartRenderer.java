package org.lathe.charts;

import java.time.ZoneId;
import org.lathe.charts.internal.ChartPainter;

/** Draws charts as pictures, at any size and scale. For any thread but the UI's: it may take some milliseconds. */
public final class ChartRenderer {
    private final ZoneId zone;

    /** @param zone of the clock times on an axis of wall time */
    public ChartRenderer(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Draws a chart.
     *
     * @param width in pixels at 100 %
     * @param height in pixels at 100 %
     * @param scale pixels of the picture per pixel at 100 %: 2 on a HiDPI screen
     */
    public ChartPicture render(ChartModel model, int width, int height, double scale, ChartTheme theme) {
        return new ChartPainter(theme, zone).paint(model, width, height, scale);
    }
}
