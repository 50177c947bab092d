package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.lathe.core.dataset.Split;
import org.lathe.ui.LatheTheme;

/** A grid of pictures that draws only what is seen, however many there are; arrows move through it. */
final class Gallery extends Canvas {
    private static final int PICTURE = 88;
    private static final int GAP = 12;
    private static final int CELL_WIDTH = PICTURE + GAP;
    private static final int MARGIN = 16;

    private final Thumbnails thumbnails;
    private final int cellHeight;
    private List<Item> items = List.of();
    private int selected = -1;

    /** One picture. */
    record Item(String path, Path file, String label, Split split) {}

    Gallery(Composite parent) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        thumbnails = new Thumbnails(this, PICTURE);
        GC gc = new GC(this);
        cellHeight = PICTURE + gc.getFontMetrics().getHeight() + GAP;
        gc.dispose();
        setBackground(LatheTheme.of(this).background());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, e -> {
            layoutBar();
            redraw();
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseDown, e -> {
            setFocus();
            select(indexAt(e.x, e.y));
        });
        addListener(SWT.MouseMove, e -> {
            int index = indexAt(e.x, e.y);
            setToolTipText(index < 0 ? null : words(items.get(index)));
        });
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
    }

    private static String words(Item item) {
        return item.path() + "\n" + (item.label().isEmpty() ? "" : item.label() + ", ")
                + item.split().key();
    }

    void show(List<Item> next) {
        items = next;
        selected = next.isEmpty() ? -1 : 0;
        getVerticalBar().setSelection(0);
        layoutBar();
        redraw();
    }

    private int columns() {
        return Math.max(1, (getClientArea().width - 2 * MARGIN + GAP) / CELL_WIDTH);
    }

    private int rows() {
        return (items.size() + columns() - 1) / columns();
    }

    /** The scroll bar counts in pixels while they fit its integers, which they do up to ten million rows. */
    private void layoutBar() {
        ScrollBar bar = getVerticalBar();
        int height = rows() * cellHeight + 2 * MARGIN;
        int page = Math.max(1, Math.min(height, getClientArea().height));
        bar.setValues(
                Math.min(bar.getSelection(), Math.max(0, height - page)),
                0,
                Math.max(1, height),
                page,
                cellHeight / 2,
                page);
        bar.setVisible(height > page);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        LatheTheme theme = LatheTheme.of(this);
        gc.setBackground(theme.background());
        gc.fillRectangle(getClientArea());
        int columns = columns();
        int top = getVerticalBar().getSelection();
        int first = Math.max(0, (top - MARGIN) / cellHeight);
        int last = Math.min(rows() - 1, (top + getClientArea().height) / cellHeight);
        thumbnails.wanted(first * columns, (last + 1) * columns);
        for (int i = first * columns; i < Math.min(items.size(), (last + 1) * columns); i++) {
            draw(gc, theme, i, bounds(i));
        }
    }

    private Rectangle bounds(int index) {
        int columns = columns();
        return new Rectangle(
                MARGIN + index % columns * CELL_WIDTH,
                MARGIN + index / columns * cellHeight - getVerticalBar().getSelection(),
                PICTURE,
                cellHeight - GAP);
    }

    private void draw(GC gc, LatheTheme theme, int index, Rectangle cell) {
        Item item = items.get(index);
        gc.setBackground(theme.faint());
        gc.fillRoundRectangle(cell.x, cell.y, PICTURE, PICTURE, 6, 6);
        Image image = thumbnails.get(index, item.path(), item.file());
        if (image != null) {
            Rectangle size = image.getBounds();
            double scale = Math.min((double) PICTURE / size.width, (double) PICTURE / size.height);
            int width = Math.max(1, (int) Math.round(size.width * scale));
            int height = Math.max(1, (int) Math.round(size.height * scale));
            // enlarged pixels stay pixels: small images are looked at for them
            gc.setInterpolation(scale > 2 ? SWT.NONE : SWT.HIGH);
            gc.drawImage(
                    image,
                    0,
                    0,
                    size.width,
                    size.height,
                    cell.x + (PICTURE - width) / 2,
                    cell.y + (PICTURE - height) / 2,
                    width,
                    height);
        } else if (thumbnails.failed(index)) {
            gc.setForeground(theme.warn());
            gc.drawText("?", cell.x + PICTURE / 2 - 4, cell.y + PICTURE / 2 - 8, true);
        }
        if (index == selected) {
            gc.setForeground(isFocusControl() ? theme.accent() : theme.pale());
            gc.setLineWidth(3);
            gc.drawRoundRectangle(cell.x - 2, cell.y - 2, PICTURE + 3, PICTURE + 3, 8, 8);
        }
        String caption = item.label().isEmpty() ? item.path() : item.label();
        gc.setForeground(theme.pale());
        gc.setClipping(cell.x, cell.y + PICTURE, PICTURE, cell.height - PICTURE);
        Point text = gc.textExtent(caption);
        gc.drawText(caption, cell.x + Math.max(0, (PICTURE - text.x) / 2), cell.y + PICTURE + 2, true);
        gc.setClipping((Rectangle) null);
    }

    private int indexAt(int x, int y) {
        int column = (x - MARGIN) / CELL_WIDTH;
        int row = (y - MARGIN + getVerticalBar().getSelection()) / cellHeight;
        int index = row * columns() + column;
        return x >= MARGIN
                        && column < columns()
                        && y + getVerticalBar().getSelection() >= MARGIN
                        && index < items.size()
                ? index
                : -1;
    }

    private void key(Event event) {
        int page = Math.max(1, getClientArea().height / cellHeight) * columns();
        int next = switch (event.keyCode) {
            case SWT.ARROW_LEFT -> selected - 1;
            case SWT.ARROW_RIGHT -> selected + 1;
            case SWT.ARROW_UP -> selected - columns();
            case SWT.ARROW_DOWN -> selected + columns();
            case SWT.PAGE_UP -> selected - page;
            case SWT.PAGE_DOWN -> selected + page;
            case SWT.HOME -> 0;
            case SWT.END -> items.size() - 1;
            default -> -2;
        };
        if (next != -2 && !items.isEmpty()) {
            select(Math.clamp(next, 0, items.size() - 1));
            event.doit = false;
        }
    }

    private void select(int index) {
        if (index >= 0) {
            selected = index;
            reveal(bounds(index));
            redraw();
        }
    }

    private void reveal(Rectangle cell) {
        ScrollBar bar = getVerticalBar();
        if (cell.y < MARGIN) {
            bar.setSelection(bar.getSelection() + cell.y - MARGIN);
        } else if (cell.y + cell.height > getClientArea().height) {
            bar.setSelection(bar.getSelection() + cell.y + cell.height - getClientArea().height + MARGIN);
        }
    }
}
