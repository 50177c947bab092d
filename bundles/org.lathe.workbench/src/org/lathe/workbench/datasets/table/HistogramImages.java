package org.lathe.workbench.datasets.table;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.ui.LatheTheme;

/** Small histograms for table cells, made when they are looked at. The images belong to this. UI thread only. */
final class HistogramImages {
    private static final int KEPT = 256;

    private final Control owner;
    private final int width;
    private final int height;
    private final Map<String, Image> images = new HashMap<>();

    HistogramImages(Control owner, int width, int height) {
        this.owner = owner;
        this.width = width;
        this.height = height;
        owner.addListener(SWT.Dispose, e -> clear());
    }

    private void clear() {
        images.values().forEach(Image::dispose);
        images.clear();
    }

    Image get(ColumnStatistics column) {
        if (images.size() > KEPT) {
            clear();
        }
        return images.computeIfAbsent(column.name(), name -> draw(Histogram.of(column)));
    }

    private Image draw(Histogram histogram) {
        ImageGcDrawer drawer = new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int w, int h) {
                gc.setBackground(LatheTheme.of(owner).accent());
                histogram.paint(gc, new Rectangle(0, 0, w, h));
            }

            @Override
            public int getGcStyle() {
                // the row's own background shows through, selected or not
                return SWT.TRANSPARENT;
            }
        };
        return new Image(owner.getDisplay(), drawer, width, height);
    }
}
