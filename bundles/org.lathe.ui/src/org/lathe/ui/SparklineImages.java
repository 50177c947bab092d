package org.lathe.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Control;

/** Small line pictures for table cells. The images belong to this: never dispose them. UI thread only. */
public final class SparklineImages {
    private static final int KEPT = 256;

    private final Control owner;
    private final int width;
    private final int height;
    private final Map<Object, Drawn> images = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param width in pixels at 100 %
     * @param height in pixels at 100 %
     */
    public SparklineImages(Control owner, int width, int height) {
        this.owner = owner;
        this.width = width;
        this.height = height;
        owner.addListener(
                SWT.Dispose,
                event -> images.values().forEach(drawn -> drawn.image().dispose()));
    }

    /**
     * The picture of some values, drawn again only when they differ from the last time.
     *
     * @param key whose picture it is, such as a run's id
     * @param values from left to right at equal distances; not finite ones break the line
     * @param rgb the line's colour, {@code 0xRRGGBB}
     */
    public Image get(Object key, double[] values, int rgb) {
        int content = 31 * Arrays.hashCode(values) + rgb;
        Drawn known = images.get(key);
        if (known != null && known.content() == content) {
            return known.image();
        }
        if (known != null) {
            known.image().dispose();
        }
        Drawn fresh = new Drawn(draw(values, rgb), content);
        images.put(key, fresh);
        if (images.size() > KEPT) {
            Object eldest = images.keySet().iterator().next();
            images.remove(eldest).image().dispose();
        }
        return fresh.image();
    }

    private Image draw(double[] values, int rgb) {
        double[] copy = values.clone();
        ImageGcDrawer drawer = new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int w, int h) {
                gc.setAntialias(SWT.ON);
                gc.setForeground(LatheTheme.color(rgb));
                line(gc, copy, w, h);
            }

            @Override
            public int getGcStyle() {
                // the row's own background shows through, selected or not
                return SWT.TRANSPARENT;
            }
        };
        return new Image(owner.getDisplay(), drawer, width, height);
    }

    private static void line(GC gc, double[] values, int width, int height) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double span = high > low ? high - low : 1;
        Path path = new Path(gc.getDevice());
        try {
            boolean pen = false;
            for (int i = 0; i < values.length; i++) {
                if (Double.isFinite(values[i])) {
                    float x = (float) (1 + (width - 3.0) * i / Math.max(1, values.length - 1));
                    float y = (float) (1.5 + (height - 3.0) * (high - values[i]) / span);
                    if (pen) {
                        path.lineTo(x, y);
                    } else {
                        path.moveTo(x, y);
                    }
                }
                pen = Double.isFinite(values[i]);
            }
            gc.drawPath(path);
        } finally {
            path.dispose();
        }
    }

    private record Drawn(Image image, int content) {}
}
