package org.lathe.workbench.datasets.gallery;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws a sound's envelope as one upright line a pixel, in the foreground colour. */
public final class WavePainter {
    private WavePainter() {}

    /**
     * Draws the envelope.
     *
     * @param lows the lowest value of each column, -1 to 1
     * @param highs the highest value of each column, -1 to 1
     */
    public static void paint(GC gc, float[] lows, float[] highs, Rectangle area) {
        if (lows.length == 0) {
            return;
        }
        double middle = area.y + area.height / 2.0;
        double half = area.height / 2.0 - 1;
        for (int x = 0; x < area.width; x++) {
            int from = (int) ((long) x * lows.length / area.width);
            int to = Math.max(from + 1, (int) ((long) (x + 1) * lows.length / area.width));
            float low = 1;
            float high = -1;
            for (int i = from; i < Math.min(to, lows.length); i++) {
                low = Math.min(low, lows[i]);
                high = Math.max(high, highs[i]);
            }
            gc.drawLine(area.x + x, (int) Math.round(middle - high * half), area.x + x, (int)
                    Math.round(middle - low * half));
        }
    }
}
