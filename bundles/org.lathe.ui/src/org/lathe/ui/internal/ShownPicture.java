package org.lathe.ui.internal;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.Range;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.chart.ChartCanvas;

/** The picture a canvas shows until the next one is drawn. */
public final class ShownPicture {
    /** Bytes blue, green, red, read as one number with the first byte highest. */
    private static final PaletteData BGR = new PaletteData(0x0000FF, 0x00FF00, 0xFF0000);

    private Optional<ChartPicture> picture = Optional.empty();
    private Image image;

    public Optional<ChartPicture> picture() {
        return picture;
    }

    public void set(ChartCanvas canvas, ChartPicture next) {
        dispose();
        picture = Optional.of(next);
        image = new Image(canvas.getDisplay(), provider(next));
    }

    public void dispose() {
        if (image != null) {
            image.dispose();
        }
    }

    /** The picture's own bytes at its own zoom, without a copy; other zooms are scaled from it. */
    private static ImageDataProvider provider(ChartPicture picture) {
        int width = picture.image().getWidth();
        int height = picture.image().getHeight();
        int own = (int) Math.round(picture.scale() * 100);
        ImageData data = new ImageData(width, height, 24, BGR, 1, picture.bytes());
        return zoom -> {
            if (zoom == own) {
                return data;
            }
            double part = zoom / (double) own;
            return zoom == 100 || own == 100
                    ? data.scaledTo(
                            (int) Math.max(1, Math.round(width * part)), (int) Math.max(1, Math.round(height * part)))
                    : null;
        };
    }

    public void paint(GC gc, ChartCanvas canvas, String emptyText) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(canvas.getBackground());
        if (picture.isEmpty() || canvas.model().isEmpty()) {
            gc.fillRectangle(area);
            paintEmpty(gc, canvas, area, emptyText);
            return;
        }
        Rectangle size = image.getBounds();
        boolean fits = size.width == area.width && size.height == area.height;
        ChartLayout layout = picture.get().layout();
        if (!fits) {
            gc.fillRectangle(area);
            gc.setInterpolation(SWT.LOW);
            gc.drawImage(image, 0, 0, size.width, size.height, 0, 0, area.width, area.height);
        } else {
            gc.drawImage(image, 0, 0);
            canvas.model().x().filter(x -> !x.equals(layout.x())).ifPresent(x -> stretch(gc, canvas, layout, x));
        }
    }

    /** Shows of the old picture's plot what is zoomed to, until it is drawn sharp. */
    private void stretch(GC gc, ChartCanvas canvas, ChartLayout layout, Range wanted) {
        if (layout.axis() != canvas.model().xAxis() || wanted.length() <= 0) {
            return;
        }
        int left = (int) Math.round(layout.left());
        int top = (int) Math.round(layout.top());
        int width = (int) Math.round(layout.width());
        int height = (int) Math.round(layout.height());
        double from = layout.pixelX(Math.max(wanted.low(), layout.x().low()));
        double to = layout.pixelX(Math.min(wanted.high(), layout.x().high()));
        if (to - from < 2) {
            return;
        }
        double perUnit = width / wanted.length();
        int newLeft = left + (int) Math.round((Math.max(wanted.low(), layout.x().low()) - wanted.low()) * perUnit);
        int newRight =
                left + (int) Math.round((Math.min(wanted.high(), layout.x().high()) - wanted.low()) * perUnit);
        gc.fillRectangle(left, top, width, height);
        gc.setInterpolation(SWT.LOW);
        gc.drawImage(
                image,
                (int) from,
                top,
                Math.max(1, (int) (to - from)),
                height,
                newLeft,
                top,
                Math.max(1, newRight - newLeft),
                height);
    }

    private static void paintEmpty(GC gc, ChartCanvas canvas, Rectangle area, String text) {
        LatheTheme theme = LatheTheme.of(canvas);
        gc.setForeground(theme.text());
        gc.drawText(canvas.model().title(), 8, 8, true);
        TextLayout words = new TextLayout(canvas.getDisplay());
        try {
            words.setText(text);
            words.setFont(canvas.getFont());
            words.setAlignment(SWT.CENTER);
            words.setWidth(Math.max(40, Math.min(320, area.width - 32)));
            Image icon = Icons.get(canvas, Icon.CHART, Icon.LARGE);
            Point center = new Point(area.width / 2, area.height / 2);
            int top = center.y - words.getBounds().height / 2;
            if (top > 40) {
                gc.drawImage(icon, center.x - Icon.LARGE / 2, top - Icon.LARGE - 12);
            }
            gc.setForeground(theme.pale());
            words.draw(gc, center.x - words.getWidth() / 2, top);
        } finally {
            words.dispose();
        }
    }
}
