package org.lathe.workbench.datasets.preview;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.Pictures;
import org.lathe.workbench.datasets.gallery.BoxLayer;
import org.lathe.workbench.datasets.samples.Sample;

/** An image with its boxes: whole at first, the wheel zooms where the mouse is, dragging moves. */
final class ImageView extends Canvas implements SampleView {
    /** Longer sides are read smaller: the pixels of four screens are enough to look at. */
    private static final int LARGEST = 8_192;

    private final SamplePreviews previews;
    private final Supplier<BoxLayer> boxes;
    private final Reading reading = new Reading(this);
    private final Viewport viewport = new Viewport();
    private Image image;
    private Sample shown;
    private String problem = "";
    private Point dragged;

    ImageView(Composite parent, SamplePreviews previews, Supplier<BoxLayer> boxes) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.previews = previews;
        this.boxes = boxes;
        setBackground(LatheTheme.of(this).background());
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> redraw());
        addListener(SWT.MouseVerticalWheel, e -> zoom(e.count > 0 ? 1.25 : 0.8, e.x, e.y));
        addListener(SWT.MouseDown, e -> dragged = new Point(e.x, e.y));
        addListener(SWT.MouseUp, e -> dragged = null);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseDoubleClick, e -> {
            viewport.toggle(getClientArea(), e.x, e.y);
            redraw();
        });
        addListener(SWT.Dispose, e -> drop());
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void show(Sample sample) {
        reading.start(
                monitor -> Pictures.data(previews.picture(Kind.IMAGE, sample.key(), sample.file(), LARGEST)),
                data -> arrived(sample, data),
                status -> {
                    drop();
                    problem = status.getMessage();
                    redraw();
                });
    }

    private void arrived(Sample sample, ImageData data) {
        drop();
        problem = "";
        shown = sample;
        image = new Image(getDisplay(), data);
        viewport.reset(data.width, data.height);
        redraw();
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    /** How large the image is shown now; 1 is a pixel for a pixel. */
    double scale() {
        return viewport.scale(getClientArea());
    }

    @Override
    public boolean key(Event event) {
        Rectangle area = getClientArea();
        switch (event.character) {
            case '+', '=' -> zoom(1.25, area.width / 2, area.height / 2);
            case '-' -> zoom(0.8, area.width / 2, area.height / 2);
            case '0' -> {
                viewport.fit();
                redraw();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double factor, int x, int y) {
        viewport.zoom(getClientArea(), factor, x, y);
        redraw();
    }

    private void drag(Event event) {
        if (dragged != null) {
            viewport.move(getClientArea(), event.x - dragged.x, event.y - dragged.y);
            dragged = new Point(event.x, event.y);
            redraw();
        }
    }

    private void paint(GC gc) {
        LatheTheme theme = LatheTheme.of(this);
        Rectangle area = getClientArea();
        gc.setBackground(theme.background());
        gc.fillRectangle(area);
        if (image == null) {
            gc.setForeground(theme.warn());
            gc.drawText(problem, 16, 16, true);
            return;
        }
        Rectangle place = viewport.place(area);
        gc.setInterpolation(viewport.scale(area) >= 2 ? SWT.NONE : SWT.HIGH);
        Rectangle size = image.getBounds();
        gc.drawImage(image, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
        boxes.get().paint(gc, theme, shown.key(), place, true);
        gc.setForeground(theme.pale());
        gc.drawText(
                size.width + " × " + size.height + "   " + Math.round(viewport.scale(area) * 100) + " %",
                12,
                area.height - gc.getFontMetrics().getHeight() - 8,
                true);
    }
}
