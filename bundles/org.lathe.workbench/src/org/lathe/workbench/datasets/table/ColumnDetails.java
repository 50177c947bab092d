package org.lathe.workbench.datasets.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;

/** One column's histogram, large; the mouse tells what a bar stands for. */
final class ColumnDetails extends Canvas {
    private static final int MARGIN = 16;

    private ColumnStatistics column;
    private Histogram histogram;

    ColumnDetails(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setBackground(LatheTheme.of(this).background());
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> redraw());
        addListener(SWT.MouseMove, e -> setToolTipText(words(e.x)));
    }

    void show(ColumnStatistics next) {
        column = next;
        histogram = Histogram.of(next);
        redraw();
    }

    private Rectangle area() {
        Rectangle all = getClientArea();
        return new Rectangle(MARGIN, 3 * MARGIN, Math.max(1, all.width - 2 * MARGIN), all.height - 5 * MARGIN - 8);
    }

    private String words(int x) {
        if (histogram == null || histogram.bars().isEmpty()) {
            return null;
        }
        Rectangle area = area();
        int bar = Math.clamp(
                (long) (x - area.x) * histogram.bars().size() / area.width,
                0,
                histogram.bars().size() - 1);
        Histogram.Bar shown = histogram.bars().get(bar);
        String what = histogram.values() ? shown.from() : shown.from() + " – " + shown.to();
        return what.replace("&", "&&") + ": " + Words.number(shown.count());
    }

    private void paint(GC gc) {
        if (column == null) {
            return;
        }
        LatheTheme theme = LatheTheme.of(this);
        gc.setForeground(theme.text());
        gc.drawText(title(), MARGIN, MARGIN - 4, true);
        Rectangle area = area();
        if (histogram.bars().isEmpty() || area.height < 8) {
            return;
        }
        gc.setBackground(theme.accent());
        histogram.paint(gc, area);
        gc.setForeground(theme.faint());
        gc.drawLine(area.x, area.y + area.height, area.x + area.width, area.y + area.height);
        labels(gc, theme, area);
    }

    private String title() {
        String missing = column.missing() == 0
                ? ""
                : "   "
                        + Messages.bind(
                                Messages.missing_of,
                                Words.number(column.missing()),
                                Words.number(column.count() + column.missing()));
        String lengths = column.type() != Column.Type.NUMBER && !histogram.values() ? "   " + Messages.lengths : "";
        return column.name() + lengths + missing;
    }

    /** As many labels as have room. */
    private void labels(GC gc, LatheTheme theme, Rectangle area) {
        gc.setForeground(theme.pale());
        int free = area.x;
        for (int i = 0; i < histogram.bars().size(); i++) {
            String text = histogram.bars().get(i).from();
            Point size = gc.textExtent(text);
            int x = histogram.place(i, area).x;
            if (x >= free && x + size.x <= area.x + area.width) {
                gc.drawText(text, x, area.y + area.height + 4, true);
                free = x + size.x + MARGIN;
            }
        }
        String top = Words.number(histogram.largest());
        gc.drawText(top, area.x + area.width - gc.textExtent(top).x, MARGIN - 4, true);
    }
}
