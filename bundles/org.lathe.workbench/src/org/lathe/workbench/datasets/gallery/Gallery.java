package org.lathe.workbench.datasets.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.datasets.samples.Samples;

/**
 * A grid of cards that draws only what is seen, however many there are. The keyboard and the mouse select as in a file
 * manager; Enter or a double click opens. UI thread only.
 */
public final class Gallery extends Canvas {
    private static final double[] ZOOMS = {0.5, 0.75, 1, 1.5, 2, 3};

    private final FaceCache faces;
    private final CardShape shape;
    private final int captionHeight;
    private final GallerySelection selection = new GallerySelection();
    private Consumer<Sample> openListener = sample -> {};
    private Runnable selectionListener = () -> {};
    private Samples samples;
    private int[] shown = new int[0];
    private BoxLayer boxes = BoxLayer.NONE;
    private int zoom = 2;

    public Gallery(Composite parent, Kind kind, SamplePreviews previews) {
        this(parent, kind, new Faces(previews, kind));
    }

    Gallery(Composite parent, Kind kind, FaceLoader loader) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        faces = new FaceCache(this, loader);
        shape = CardShape.of(kind);
        GC gc = new GC(this);
        captionHeight = gc.getFontMetrics().getHeight() + 4;
        gc.dispose();
        setBackground(LatheTheme.of(this).background());
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, e -> resized());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseDoubleClick, e -> open());
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = focused().map(Gallery::words).orElse("");
            }
        });
    }

    /** @param listener told the sample of Enter or a double click */
    public void onOpen(Consumer<Sample> listener) {
        openListener = listener;
    }

    /** @param listener called when other samples are selected */
    public void onSelection(Runnable listener) {
        selectionListener = listener;
    }

    /**
     * Shows samples; the one with the focus keeps it, and its place, while it is among them.
     *
     * @param indices which of the list, in order
     */
    public void show(Samples list, int[] indices) {
        Optional<Sample> before = focused();
        int place = selection.focus();
        samples = list;
        shown = indices;
        int cell = before.map(s -> cell(s.key())).filter(c -> c >= 0).orElse(Math.max(0, place));
        selection.reset(shown.length, before.isEmpty() ? 0 : cell);
        layoutBar();
        reveal();
        redraw();
        selectionListener.run();
    }

    public void show(BoxLayer layer) {
        boxes = layer;
        redraw();
    }

    /** How many samples are shown. */
    public int count() {
        return shown.length;
    }

    /** How many are selected. */
    public int selectedCount() {
        return selection.count();
    }

    /** The selected samples, in the order they are shown. */
    public List<Sample> selected() {
        return Arrays.stream(selection.cells())
                .mapToObj(cell -> samples.get(shown[cell]))
                .toList();
    }

    /** The sample that the keyboard is at. */
    public Optional<Sample> focused() {
        int cell = selection.focus();
        return cell < 0 || cell >= shown.length ? Optional.empty() : Optional.of(samples.get(shown[cell]));
    }

    /** The place of that sample among those shown, from 0; -1 for none. */
    public int focusedCell() {
        return selection.focus();
    }

    /** Moves on by so many samples, as far as there are any, and selects the one it comes to. */
    public void step(int by) {
        go(selection.focus() + by, 0);
    }

    public void selectAll() {
        selection.all();
        changed();
    }

    /** The sample's place among those shown, -1 where it is not shown. */
    private int cell(String key) {
        int index = samples.indexOf(key).orElse(-1);
        for (int cell = 0; index >= 0 && cell < shown.length; cell++) {
            if (shown[cell] == index) {
                return cell;
            }
        }
        return -1;
    }

    private static String words(Sample sample) {
        return sample.key() + "\n" + (sample.label().isEmpty() ? "" : sample.label() + ", ")
                + sample.split().key();
    }

    private GalleryGrid grid() {
        Rectangle area = getClientArea();
        CardShape card = shape.times(ZOOMS[zoom]);
        int top = getVerticalBar().getSelection();
        return new GalleryGrid(shown.length, area.width, area.height, card.width(), card.height() + captionHeight, top);
    }

    private void resized() {
        layoutBar();
        redraw();
    }

    private void layoutBar() {
        ScrollBar bar = getVerticalBar();
        GalleryGrid grid = grid();
        int height = Math.max(1, grid.contentHeight());
        int page = Math.max(1, Math.min(height, grid.height()));
        int top = Math.clamp(bar.getSelection(), 0, height - page);
        bar.setValues(top, 0, height, page, Math.max(1, grid.cellHeight() / 2), page);
        bar.setVisible(height > page);
    }

    private void paint(Event event) {
        LatheTheme theme = LatheTheme.of(this);
        event.gc.setBackground(theme.background());
        event.gc.fillRectangle(getClientArea());
        GalleryGrid grid = grid();
        // one more row, so that a step down finds it read
        int ahead = Math.min(grid.cells(), grid.end() + grid.columns());
        faces.inSight(grid.first(), ahead);
        CardPainter painter = new CardPainter(this, event.gc, captionHeight);
        int scale = Math.max(1, getMonitor().getZoom() / 100);
        for (int cell = grid.first(); cell < ahead; cell++) {
            Sample sample = samples.get(shown[cell]);
            Optional<Face> face =
                    faces.get(cell, sample, grid.cellWidth() * scale, (grid.cellHeight() - captionHeight) * scale);
            if (cell < grid.end()) {
                boolean focus = cell == selection.focus() && isFocusControl();
                painter.paint(grid.bounds(cell), sample, face, boxes, selection.has(cell), focus);
            }
        }
    }

    private void key(Event event) {
        GalleryGrid grid = grid();
        int focus = selection.focus();
        boolean moved = true;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(focus - 1, event.stateMask);
            case SWT.ARROW_RIGHT -> go(focus + 1, event.stateMask);
            case SWT.ARROW_UP -> go(focus - grid.columns() < 0 ? focus : focus - grid.columns(), event.stateMask);
            case SWT.ARROW_DOWN -> go(focus + grid.columns(), event.stateMask);
            case SWT.PAGE_UP -> go(focus - grid.page(), event.stateMask);
            case SWT.PAGE_DOWN -> go(focus + grid.page(), event.stateMask);
            case SWT.HOME -> go(0, event.stateMask);
            case SWT.END -> go(shown.length - 1, event.stateMask);
            case SWT.CR, SWT.KEYPAD_CR -> open();
            case ' ' -> toggle(event.stateMask);
            default -> moved = false;
        }
        event.doit = !moved;
    }

    private void go(int cell, int state) {
        selection.go(cell, (state & SWT.MOD2) != 0, (state & SWT.MOD1) != 0, false);
        reveal();
        changed();
    }

    private void toggle(int state) {
        if ((state & SWT.MOD1) != 0) {
            selection.go(selection.focus(), false, true, true);
            changed();
        } else {
            open();
        }
    }

    private void pressed(Event event) {
        setFocus();
        int cell = grid().at(event.x, event.y);
        boolean extend = (event.stateMask & SWT.MOD2) != 0;
        boolean keep = (event.stateMask & SWT.MOD1) != 0;
        if (cell < 0) {
            if (!extend && !keep) {
                selection.none();
            }
        } else if (event.button == 1 || !selection.has(cell)) {
            // the second button opens the menu for what is selected
            selection.go(cell, extend, keep, true);
        }
        changed();
    }

    private void hover(Event event) {
        int cell = grid().at(event.x, event.y);
        String words = cell < 0 ? null : told(samples.get(shown[cell])).replace("&", "&&");
        if (words == null || !words.equals(getToolTipText())) {
            setToolTipText(words);
        }
    }

    private String told(Sample sample) {
        return words(sample)
                + faces.problem(sample).map(reason -> "\n" + reason).orElse("");
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0 && event.count != 0) {
            zoom(Integer.signum(event.count));
            event.doit = false;
        }
    }

    /** Makes the cards larger or smaller by a step. */
    public void zoom(int steps) {
        int next = Math.clamp(zoom + steps, 0, ZOOMS.length - 1);
        if (next != zoom) {
            zoom = next;
            faces.clear();
            layoutBar();
            reveal();
            redraw();
        }
    }

    private void open() {
        focused().ifPresent(openListener);
    }

    private void reveal() {
        if (selection.focus() >= 0) {
            getVerticalBar().setSelection(grid().reveal(selection.focus()));
        }
    }

    private void changed() {
        redraw();
        selectionListener.run();
    }
}
