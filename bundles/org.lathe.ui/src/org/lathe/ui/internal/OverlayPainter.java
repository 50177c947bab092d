package org.lathe.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartModel;
import org.lathe.charts.Hover;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.chart.ChartCanvas;
import org.lathe.ui.chart.HoverModel;

/** Draws over the picture what follows the mouse: the marked place with its values, and the box being drawn. */
public final class OverlayPainter {
    private static final int DOT = 3;

    private final ChartCanvas canvas;
    private final HoverModel hover;
    private final ChartGestures gestures;

    public OverlayPainter(ChartCanvas canvas, HoverModel hover, ChartGestures gestures) {
        this.canvas = canvas;
        this.hover = hover;
        this.gestures = gestures;
    }

    public void paint(GC gc) {
        LatheTheme theme = LatheTheme.of(canvas);
        gc.setAntialias(SWT.ON);
        canvas.plot().ifPresent(layout -> {
            gestures.band().ifPresent(band -> band(gc, theme, layout, band));
            hover.place()
                    .filter(place -> place.axis() == canvas.model().xAxis() && layout.axis() == place.axis())
                    .ifPresent(place -> place(gc, theme, layout, place.x()));
        });
        if (canvas.isFocusControl()) {
            gc.setForeground(theme.accent());
            Rectangle area = canvas.getClientArea();
            gc.setLineWidth(1);
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
        }
    }

    private void place(GC gc, LatheTheme theme, ChartLayout layout, double x) {
        int pixel = (int) Math.round(layout.pixelX(x));
        int top = (int) layout.top();
        int bottom = (int) (layout.top() + layout.height());
        if (pixel < layout.left() - 1 || pixel > layout.left() + layout.width() + 1) {
            return;
        }
        gc.setForeground(theme.pale());
        gc.setLineWidth(1);
        gc.setAlpha(140);
        gc.drawLine(pixel, top, pixel, bottom);
        gc.setAlpha(255);
        ChartModel model = canvas.model();
        Hover values = Hover.at(model, x);
        for (Hover.Value value : values.values()) {
            double y = layout.pixelY(value.shown());
            double at =
                    layout.pixelX(model.xAxis().x(value.point(), value.line().origin()));
            if (Double.isFinite(value.shown()) && layout.contains(at, y)) {
                dot(
                        gc,
                        theme,
                        (int) Math.round(at),
                        (int) Math.round(y),
                        theme.charts().line(value.line().color()));
            }
        }
        new HoverBox(canvas, theme).paint(gc, layout, pixel, values, isUnderPointer());
    }

    /** Only the chart that is pointed at lists all values; its siblings mark the place. */
    private boolean isUnderPointer() {
        return canvas.getDisplay().getCursorControl() == canvas;
    }

    private void dot(GC gc, LatheTheme theme, int x, int y, int rgb) {
        gc.setBackground(canvas.getBackground());
        gc.fillOval(x - DOT - 1, y - DOT - 1, 2 * DOT + 3, 2 * DOT + 3);
        gc.setBackground(LatheTheme.color(rgb));
        gc.fillOval(x - DOT, y - DOT, 2 * DOT + 1, 2 * DOT + 1);
    }

    private static void band(GC gc, LatheTheme theme, ChartLayout layout, Rectangle band) {
        int x1 = (int) Math.clamp(Math.min(band.x, band.x + band.width), layout.left(), layout.left() + layout.width());
        int x2 = (int) Math.clamp(Math.max(band.x, band.x + band.width), layout.left(), layout.left() + layout.width());
        int y1 = (int) Math.clamp(Math.min(band.y, band.y + band.height), layout.top(), layout.top() + layout.height());
        int y2 = (int) Math.clamp(Math.max(band.y, band.y + band.height), layout.top(), layout.top() + layout.height());
        gc.setBackground(theme.accent());
        gc.setAlpha(40);
        gc.fillRectangle(x1, y1, x2 - x1, y2 - y1);
        gc.setAlpha(255);
        gc.setForeground(theme.accent());
        gc.drawRectangle(x1, y1, x2 - x1, y2 - y1);
    }
}
