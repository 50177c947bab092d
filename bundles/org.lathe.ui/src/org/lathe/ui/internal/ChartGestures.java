package org.lathe.ui.internal;

import java.util.Comparator;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.Hover;
import org.lathe.charts.Zoom;
import org.lathe.ui.chart.ChartCanvas;
import org.lathe.ui.chart.HoverModel;

/** Mouse and keyboard on a chart. */
public final class ChartGestures {
    private static final double STEP = 0.8;
    private static final double PAN = 0.15;
    /** Pixels: shorter drags are clicks. */
    private static final int SHAKE = 5;

    private final ChartCanvas canvas;
    private final HoverModel hover;
    private Optional<Rectangle> band = Optional.empty();

    public ChartGestures(ChartCanvas canvas, HoverModel hover) {
        this.canvas = canvas;
        this.hover = hover;
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseExit, event -> leave());
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, event -> reset());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        // a chart takes part in the tab order
        canvas.addListener(SWT.Traverse, event -> event.doit = true);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    }

    /** The box being drawn, in pixels at 100 %. */
    public Optional<Rectangle> band() {
        return band;
    }

    private void move(Event event) {
        Optional<ChartLayout> plot = canvas.plot();
        if (plot.isEmpty()) {
            return;
        }
        if (band.isPresent()) {
            Rectangle start = band.get();
            band = Optional.of(new Rectangle(start.x, start.y, event.x - start.x, event.y - start.y));
            canvas.redraw();
            return;
        }
        hover.setRun(canvas.picture().flatMap(picture -> named(picture, event.x, event.y)));
        hover.setPlace(
                plot.filter(layout -> layout.contains(event.x, event.y)).map(layout -> snapped(layout, event.x)));
    }

    private static Optional<String> named(ChartPicture picture, int x, int y) {
        return picture.legend().stream()
                .filter(key -> key.contains(x, y))
                .findFirst()
                .map(ChartPicture.Key::run);
    }

    /** The place of the nearest point of any line. */
    private HoverModel.Place snapped(ChartLayout layout, int pixel) {
        ChartModel model = canvas.model();
        double x = layout.xAt(pixel);
        double nearest = Hover.at(model, x).values().stream()
                .map(value -> model.xAxis().x(value.point(), value.line().origin()))
                .min(Comparator.comparingDouble(at -> Math.abs(at - x)))
                .orElse(x);
        return new HoverModel.Place(model.xAxis(), nearest);
    }

    private void leave() {
        hover.setRun(Optional.empty());
        hover.setPlace(Optional.empty());
    }

    private void down(Event event) {
        canvas.setFocus();
        if (event.button == 1
                && canvas.plot()
                        .filter(layout -> layout.contains(event.x, event.y))
                        .isPresent()) {
            band = Optional.of(new Rectangle(event.x, event.y, 0, 0));
        }
    }

    private void up(Event event) {
        if (event.button != 1 || band.isEmpty()) {
            return;
        }
        Rectangle box = band.get();
        endBand();
        canvas.plot()
                .ifPresent(layout -> canvas.change(
                        Zoom.box(canvas.model(), layout, box.x, box.y, box.x + box.width, box.y + box.height, SHAKE)));
    }

    private void endBand() {
        band = Optional.empty();
        canvas.redraw();
    }

    private void wheel(Event event) {
        Optional<ChartLayout> plot = canvas.plot().filter(layout -> layout.contains(event.x, event.y));
        // beside the plot, and with Ctrl, the wheel scrolls what is around the chart
        if (plot.isEmpty() || (event.stateMask & SWT.MOD1) != 0) {
            return;
        }
        event.doit = false;
        double factor = event.count > 0 ? STEP : 1 / STEP;
        boolean values = (event.stateMask & SWT.SHIFT) != 0;
        canvas.change(
                values
                        ? Zoom.y(canvas.model(), plot.get(), event.y, factor)
                        : Zoom.x(canvas.model(), current(plot.get()), event.x, factor));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && band.isPresent()) {
            endBand();
            return;
        }
        if ((event.stateMask & SWT.MOD1) == 0) {
            canvas.plot()
                    .map(this::current)
                    .flatMap(layout -> changed(event, layout))
                    .ifPresent(next -> {
                        canvas.change(next);
                        event.doit = false;
                    });
        }
    }

    private Optional<ChartModel> changed(Event event, ChartLayout layout) {
        ChartModel model = canvas.model();
        double middle = layout.left() + layout.width() / 2;
        return Optional.ofNullable(
                switch (event.keyCode) {
                    case SWT.ARROW_LEFT -> Zoom.panX(model, layout, -PAN);
                    case SWT.ARROW_RIGHT -> Zoom.panX(model, layout, PAN);
                    case SWT.ARROW_UP -> Zoom.panY(model, layout, PAN);
                    case SWT.ARROW_DOWN -> Zoom.panY(model, layout, -PAN);
                    case SWT.KEYPAD_ADD -> Zoom.x(model, layout, middle, STEP);
                    case SWT.KEYPAD_SUBTRACT -> Zoom.x(model, layout, middle, 1 / STEP);
                    case SWT.KEYPAD_0 -> Zoom.reset(model);
                    default ->
                        switch (event.character) {
                            case '+', '=' -> Zoom.x(model, layout, middle, STEP);
                            case '-' -> Zoom.x(model, layout, middle, 1 / STEP);
                            case '0' -> Zoom.reset(model);
                            default -> null;
                        };
                });
    }

    /** The layout as it will be once what was asked for is drawn: so that fast turns of the wheel add up. */
    private ChartLayout current(ChartLayout shown) {
        return canvas.model()
                .x()
                .map(x -> new ChartLayout(
                        shown.left(),
                        shown.top(),
                        shown.width(),
                        shown.height(),
                        shown.axis(),
                        x,
                        shown.y(),
                        shown.logY()))
                .orElse(shown);
    }

    private void reset() {
        band = Optional.empty();
        canvas.change(Zoom.reset(canvas.model()));
    }
}
