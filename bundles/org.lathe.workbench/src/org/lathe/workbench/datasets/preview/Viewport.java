package org.lathe.workbench.datasets.preview;

import org.eclipse.swt.graphics.Rectangle;

/** Which part of a picture is seen, and how large. */
final class Viewport {
    private static final double MOST = 64;

    private int width = 1;
    private int height = 1;
    private boolean fitted = true;
    private double scale = 1;
    private double left;
    private double top;

    /** Another picture: whole, enlarged only as far as its pixels are few. */
    void reset(int pictureWidth, int pictureHeight) {
        width = pictureWidth;
        height = pictureHeight;
        fitted = true;
    }

    void fit() {
        fitted = true;
    }

    double scale(Rectangle area) {
        return fitted ? Math.min(MOST, Math.min((area.width - 32.0) / width, (area.height - 32.0) / height)) : scale;
    }

    /** Where the whole picture is; parts may be out of the area. */
    Rectangle place(Rectangle area) {
        double now = scale(area);
        int w = (int) Math.max(1, Math.round(width * now));
        int h = (int) Math.max(1, Math.round(height * now));
        return fitted
                ? new Rectangle((area.width - w) / 2, (area.height - h) / 2, w, h)
                : new Rectangle((int) Math.round(left), (int) Math.round(top), w, h);
    }

    /** Larger or smaller by a factor; what is at the place stays there. */
    void zoom(Rectangle area, double factor, int x, int y) {
        to(area, scale(area) * factor, x, y);
    }

    /** From whole to a pixel for a pixel, and back. */
    void toggle(Rectangle area, int x, int y) {
        if (fitted) {
            to(area, 1, x, y);
        } else {
            fitted = true;
        }
    }

    void move(Rectangle area, int dx, int dy) {
        Rectangle place = place(area);
        release(area);
        left = place.x + dx;
        top = place.y + dy;
        keepInSight(area);
    }

    private void to(Rectangle area, double next, int x, int y) {
        Rectangle place = place(area);
        double before = scale(area);
        release(area);
        scale = Math.clamp(next, 0.01, MOST);
        left = x - (x - place.x) * scale / before;
        top = y - (y - place.y) * scale / before;
        keepInSight(area);
    }

    private void release(Rectangle area) {
        scale = scale(area);
        fitted = false;
    }

    /** A corner of it always stays, so that it can't be lost. */
    private void keepInSight(Rectangle area) {
        left = Math.clamp(left, Math.min(0, 32 - width * scale), Math.max(0, area.width - 32));
        top = Math.clamp(top, Math.min(0, 32 - height * scale), Math.max(0, area.height - 32));
    }
}
