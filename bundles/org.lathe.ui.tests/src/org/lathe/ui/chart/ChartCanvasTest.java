package org.lathe.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.Range;
import org.lathe.charts.Series;
import org.lathe.charts.XAxis;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.Ui;

class ChartCanvasTest {
    private final HoverModel hover = new HoverModel();
    private final RenderQueue queue = new RenderQueue();
    private final Series series = new Series();
    private Shell shell;
    private ChartCanvas canvas;

    @BeforeEach
    void open() {
        shell = Ui.shell(640, 400);
        for (int i = 0; i <= 100; i++) {
            series.append(10L * i, i, Math.exp(-i / 30.0));
        }
        canvas = new ChartCanvas(shell, hover, queue);
        canvas.setBackground(LatheTheme.color(0xFFFFFF));
        shell.layout(true);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private ChartModel model() {
        return ChartModel.of("loss", List.of(ChartLine.of("a", "brave-otter", "loss", 3, series)));
    }

    private ChartLayout drawn() {
        canvas.setModel(model());
        Ui.until("a picture", () -> canvas.plot().isPresent());
        return canvas.plot().orElseThrow();
    }

    @Test
    void theChartIsOnTheScreenInItsLinesColour() {
        drawn();
        Ui.run(200);
        Image shot = new Image(shell.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        gc.copyArea(shot, 0, 0);
        gc.dispose();
        ImageData data = shot.getImageData();
        shot.dispose();
        int found = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                var rgb = data.palette.getRGB(data.getPixel(x, y));
                // vermilion: much red, hardly any blue, and not the other way round
                found += rgb.red > 180 && rgb.blue < 60 ? 1 : 0;
            }
        }
        assertTrue(found > 50, found + " pixels of the line");
    }

    @Test
    void nothingIsDrawnOnTheUiThread() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        AtomicReference<Thread> drawer = new AtomicReference<>();
        CountDownLatch busy = new CountDownLatch(1);
        queue.submit("another chart", () -> {
            drawer.set(Thread.currentThread());
            busy.countDown();
            await(free);
        });
        busy.await();
        canvas.setModel(model());
        Ui.run(400);
        assertEquals(Optional.empty(), canvas.picture(), "the UI thread did not wait and did not draw");
        assertNotSame(shell.getDisplay().getThread(), drawer.get());
        free.countDown();
        Ui.until("the picture", () -> canvas.picture().isPresent());
    }

    @Test
    void theLastPictureStaysUntilTheNextAndFewAreShown() {
        drawn();
        ChartPicture before = canvas.picture().orElseThrow();
        List<ChartPicture> shown = new ArrayList<>();
        long end = System.currentTimeMillis() + 1000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            series.append(1010 + i, i, 1);
            canvas.dataChanged();
            shell.getDisplay().readAndDispatch();
            ChartPicture picture = canvas.picture().orElseThrow();
            if (picture != before) {
                shown.add(picture);
                before = picture;
            }
        }
        assertTrue(shown.size() <= 11, shown.size() + " pictures in a second");
    }

    @Test
    void hoveringMarksTheNearestStepInAllCharts() {
        ChartLayout plot = drawn();
        List<HoverModel.Place> seen = new ArrayList<>();
        hover.addListener(() -> hover.place().ifPresent(seen::add));
        mouse(SWT.MouseMove, (int) plot.pixelX(503), (int) plot.top() + 20, 0, 0);
        assertEquals(List.of(new HoverModel.Place(XAxis.STEP, 500)), seen);
        ChartPicture before = canvas.picture().orElseThrow();
        Ui.run(300);
        assertSame(before, canvas.picture().orElseThrow(), "hovering draws nothing anew");
        mouse(SWT.MouseExit, 0, 0, 0, 0);
        assertEquals(Optional.empty(), hover.place());
    }

    @Test
    void theWheelZoomsAndADoubleClickResets() {
        ChartLayout plot = drawn();
        List<ChartModel> changes = new ArrayList<>();
        canvas.onChange(changes::add);
        wheel((int) plot.pixelX(500), (int) plot.top() + 50, 3, 0);
        Range first = canvas.model().x().orElseThrow();
        assertTrue(first.contains(500) && first.length() < 900, first.toString());
        wheel((int) plot.pixelX(500), (int) plot.top() + 50, 3, 0);
        assertTrue(
                canvas.model().x().orElseThrow().length() < first.length() * 0.9, "turns add up before they are drawn");
        wheel((int) plot.pixelX(500), (int) plot.top() + 50, 3, SWT.SHIFT);
        assertTrue(canvas.model().y().isPresent());
        Ui.until(
                "the zoomed picture",
                () -> canvas.plot().orElseThrow().x().equals(canvas.model().x().orElseThrow()));
        mouse(SWT.MouseDoubleClick, 100, 100, 1, 0);
        assertEquals(Optional.empty(), canvas.model().x());
        assertEquals(Optional.empty(), canvas.model().y());
        assertEquals(4, changes.size());
    }

    @Test
    void draggingZoomsABox() {
        ChartLayout plot = drawn();
        int x1 = (int) plot.pixelX(200);
        int x2 = (int) plot.pixelX(400);
        mouse(SWT.MouseDown, x1, (int) plot.top() + 30, 1, 0);
        mouse(SWT.MouseMove, x2, (int) plot.top() + 90, 0, SWT.BUTTON1);
        mouse(SWT.MouseUp, x2, (int) plot.top() + 90, 1, SWT.BUTTON1);
        Range x = canvas.model().x().orElseThrow();
        assertEquals(200, x.low(), 5);
        assertEquals(400, x.high(), 5);
        assertTrue(canvas.model().y().isPresent());
    }

    @Test
    void theKeyboardDoesItToo() {
        drawn();
        key('+', 0);
        Range zoomed = canvas.model().x().orElseThrow();
        key((char) 0, SWT.ARROW_RIGHT);
        assertTrue(canvas.model().x().orElseThrow().low() > zoomed.low());
        key('0', 0);
        assertEquals(Optional.empty(), canvas.model().x());
    }

    @Test
    void anEmptyChartCanBePaintedAndFilledLater() {
        canvas.setModel(ChartModel.of("loss", List.of(ChartLine.of("a", "a", "loss", 0, new Series()))));
        Ui.run(300);
        assertFalse(canvas.plot().isPresent());
        drawn();
    }

    private void mouse(int type, int x, int y, int button, int state) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.stateMask = state;
        canvas.notifyListeners(type, event);
    }

    private void wheel(int x, int y, int count, int state) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.count = count;
        event.stateMask = state;
        canvas.notifyListeners(SWT.MouseVerticalWheel, event);
    }

    private void key(char character, int code) {
        Event event = new Event();
        event.character = character;
        event.keyCode = code;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
