package org.lathe.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.VisiblePoints;

/** A line with many points a pixel, as the area between its lowest and highest values, in pixels at 100 %. */
final class Band {
    private final Path2D shape = new Path2D.Float(Path2D.WIND_NON_ZERO);
    private final float half;
    private float[] x = new float[256];
    private float[] top = new float[256];
    private float[] bottom = new float[256];
    private int count;

    /**
     * The line's area.
     *
     * @param scale pixels of the picture per pixel at 100 %
     * @param width the line's least thickness
     */
    Band(VisiblePoints points, ChartLayout layout, double scale, float width) {
        this.half = width / 2;
        int column = Integer.MIN_VALUE;
        double[] values = points.y();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                end();
                column = Integer.MIN_VALUE;
                continue;
            }
            double at = layout.pixelX(points.x()[i]);
            float y = (float) Math.clamp(layout.pixelY(values[i]), -1e5, 1e5);
            int place = (int) Math.floor(at * scale);
            if (place != column) {
                start((float) at, y);
                column = place;
            } else {
                top[count - 1] = Math.min(top[count - 1], y);
                bottom[count - 1] = Math.max(bottom[count - 1], y);
            }
        }
        end();
    }

    void fill(Graphics2D g) {
        g.fill(shape);
    }

    private void start(float at, float y) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            top = Arrays.copyOf(top, 2 * count);
            bottom = Arrays.copyOf(bottom, 2 * count);
        }
        x[count] = at;
        top[count] = y;
        bottom[count++] = y;
    }

    /** Closes the area of what came since the line was last broken. */
    private void end() {
        if (count == 0) {
            return;
        }
        shape.moveTo(x[0] - half, top[0] - half);
        for (int i = 0; i < count; i++) {
            shape.lineTo(x[i], top[i] - half);
        }
        shape.lineTo(x[count - 1] + half, top[count - 1] - half);
        shape.lineTo(x[count - 1] + half, bottom[count - 1] + half);
        for (int i = count - 1; i >= 0; i--) {
            shape.lineTo(x[i], bottom[i] + half);
        }
        shape.lineTo(x[0] - half, bottom[0] + half);
        shape.closePath();
        count = 0;
    }
}
