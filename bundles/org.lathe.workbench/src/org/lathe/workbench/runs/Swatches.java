package org.lathe.workbench.runs;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.lathe.ui.LatheTheme;

/** Small discs in the colours of the charts' lines. */
final class Swatches {
    private static final int SIZE = 16;
    private static final int DISC = 8;

    private final Control owner;
    private final Map<Integer, Image> images = new HashMap<>();

    Swatches(Control owner) {
        this.owner = owner;
        owner.addListener(SWT.Dispose, e -> images.values().forEach(Image::dispose));
    }

    /** @param rgb 0xRRGGBB */
    Image get(int rgb) {
        return images.computeIfAbsent(rgb, this::draw);
    }

    private Image draw(int rgb) {
        ImageGcDrawer drawer = new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int width, int height) {
                gc.setAntialias(SWT.ON);
                gc.setBackground(LatheTheme.color(rgb));
                gc.fillOval((width - DISC) / 2, (height - DISC) / 2, DISC, DISC);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        };
        return new Image(owner.getDisplay(), drawer, SIZE, SIZE);
    }
}
