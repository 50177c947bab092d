package org.lathe.ui.chart;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.ChartRenderer;
import org.lathe.charts.ChartTheme;
import org.lathe.ui.Coalescer;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.internal.ChartGestures;
import org.lathe.ui.internal.ChartMenu;
import org.lathe.ui.internal.Messages;
import org.lathe.ui.internal.OverlayPainter;
import org.lathe.ui.internal.ShownPicture;

/**
 * A live chart. It is drawn in the background and shown at most ten times a second; the last picture stays until the next
 * one is there, stretched to what is zoomed meanwhile. The mouse hovers for values, the wheel zooms along the horizontal
 * axis (with Shift the values), dragging zooms a box, a double click shows everything; the arrows pan, {@code +} and
 * {@code -} zoom, {@code 0} shows everything.
 */
public final class ChartCanvas extends Canvas {
    static {
        // pictures need no windows of AWT's own, whose toolkit would get into SWT's way
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final RenderQueue queue;
    private final HoverModel hover;
    private final ChartRenderer renderer = new ChartRenderer(ZoneId.systemDefault());
    private final AtomicReference<ChartPicture> drawn = new AtomicReference<>();
    private final ShownPicture shown = new ShownPicture();
    private final Coalescer refresher;
    private final Coalescer shower;
    private final ChartGestures gestures;
    private ChartModel model = ChartModel.of("", List.of());
    private boolean stale = true;
    private ChartTheme drawnTheme = ChartTheme.LIGHT;
    private String emptyText = Messages.chart_empty;
    private Consumer<ChartModel> modelListener = changed -> {};

    /** A chart by itself. */
    public ChartCanvas(Composite parent) {
        this(parent, new HoverModel(), new RenderQueue());
    }

    /**
     * One of several charts.
     *
     * @param hover shared by charts that mark the same place
     * @param queue shared by charts of one part
     */
    public ChartCanvas(Composite parent, HoverModel hover, RenderQueue queue) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.hover = hover;
        this.queue = queue;
        this.refresher = new Coalescer(this, this::draw);
        this.shower = new Coalescer(this, this::show);
        this.gestures = new ChartGestures(this, hover);
        OverlayPainter overlay = new OverlayPainter(this, hover, gestures);
        addListener(SWT.Paint, event -> {
            shown.paint(event.gc, this, emptyText);
            overlay.paint(event.gc);
            if (stale || !theme().equals(drawnTheme)) {
                render();
            }
        });
        addListener(SWT.Resize, event -> draw());
        addListener(SWT.ZoomChanged, event -> draw());
        Runnable hovered = this::hovered;
        hover.addListener(hovered);
        addListener(SWT.Dispose, event -> {
            hover.removeListener(hovered);
            queue.forget(this);
            shown.dispose();
        });
        ChartMenu.attach(this);
        describe();
    }

    /** What is shown. */
    public ChartModel model() {
        return model;
    }

    /** Shows something, without telling the listener. */
    public void setModel(ChartModel next) {
        model = next;
        draw();
    }

    /** Shows what the user asked for by a gesture, and tells the listener. */
    public void change(ChartModel next) {
        if (!next.equals(model)) {
            setModel(next);
            modelListener.accept(next);
        }
    }

    /** @param listener told the model after each change made by the user: zoom, scale, highlight */
    public void onChange(Consumer<ChartModel> listener) {
        modelListener = listener;
    }

    /** Draws again, since values came. Cheap; any thread. */
    public void dataChanged() {
        refresher.request();
    }

    /** What is said while there are no values. */
    public void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    /** The picture that is shown; nothing before the first. */
    public Optional<ChartPicture> picture() {
        return shown.picture();
    }

    /** Where data lies in the picture that is shown; nothing before the first or without values. */
    public Optional<ChartLayout> plot() {
        return model.isEmpty() ? Optional.empty() : shown.picture().map(ChartPicture::layout);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 480 : wHint, hHint == SWT.DEFAULT ? 280 : hHint);
    }

    private void hovered() {
        if (!hover.run().equals(model.highlight())) {
            setModel(model.withHighlight(hover.run()));
        }
        redraw();
    }

    private ChartTheme theme() {
        Color background = getBackground();
        int rgb = background.getRed() << 16 | background.getGreen() << 8 | background.getBlue();
        FontData font = getFont().getFontData()[0];
        // from points to pixels at 100 %, within what a chart's margins are made for
        double size = Math.clamp(font.getHeight() * getDisplay().getDPI().y / 72.0, 10, 16);
        return LatheTheme.of(this).charts().withBackground(rgb).withFont(font.getName(), size);
    }

    /** Paints what is there, by then stretched to what is zoomed; painting asks for the new picture. */
    private void draw() {
        if (!isDisposed()) {
            stale = true;
            redraw();
        }
    }

    /** Called by painting only: a chart that is scrolled out of sight costs nothing. */
    private void render() {
        stale = false;
        Point size = getSize();
        if (size.x < 8 || size.y < 8) {
            return;
        }
        ChartModel what = model;
        ChartTheme theme = theme();
        double scale = getMonitor().getZoom() / 100.0;
        drawnTheme = theme;
        queue.submit(this, () -> {
            drawn.set(renderer.render(what, size.x, size.y, scale, theme));
            shower.request();
        });
    }

    private void show() {
        ChartPicture picture = drawn.getAndSet(null);
        if (picture != null) {
            shown.set(this, picture);
            redraw();
        }
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = NLS.bind(Messages.chart_description, model.title(), ChartWords.of(model));
            }
        });
    }
}
