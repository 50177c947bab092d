package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final ChartModel model = model();
    private final ChartLayout layout =
            new ChartLayout(50, 30, 400, 200, XAxis.STEP, new Range(0, 1000), new Range(0, 10), false);

    @Test
    void theWheelKeepsWhatIsUnderThePointer() {
        ChartModel zoomed = Zoom.x(model, layout, 150, 0.5);
        assertEquals(new Range(125, 625), zoomed.x().orElseThrow());
        ChartModel values = Zoom.y(model, layout, 30 + 50, 0.5);
        assertEquals(7.5 - 7.5 * 0.5, values.y().orElseThrow().low(), 1e-9);
        assertEquals(7.5 + 2.5 * 0.5, values.y().orElseThrow().high(), 1e-9);
    }

    @Test
    void zoomingOutEndsAtEverythingAndFollowsTheRunAgain() {
        ChartModel zoomed = model.withX(Optional.of(new Range(100, 900)));
        ChartLayout shown = new ChartLayout(50, 30, 400, 200, XAxis.STEP, new Range(100, 900), new Range(0, 10), false);
        assertEquals(Optional.empty(), Zoom.x(zoomed, shown, 250, 2).x());
    }

    @Test
    void aBoxZoomsBothAxesAndAShakeNone() {
        ChartModel zoomed = Zoom.box(model, layout, 250, 130, 150, 80, 5);
        assertEquals(new Range(250, 500), zoomed.x().orElseThrow());
        assertEquals(5, zoomed.y().orElseThrow().low(), 1e-9);
        assertEquals(7.5, zoomed.y().orElseThrow().high(), 1e-9);
        assertSame(model, Zoom.box(model, layout, 250, 130, 252, 131, 5));
        assertEquals(
                Optional.empty(), Zoom.box(model, layout, 150, 100, 250, 102, 5).y());
    }

    @Test
    void panningEndsWhereTheDataEnds() {
        ChartModel zoomed = model.withX(Optional.of(new Range(800, 950)));
        ChartLayout shown = new ChartLayout(50, 30, 400, 200, XAxis.STEP, new Range(800, 950), new Range(0, 10), false);
        assertEquals(new Range(850, 1000), Zoom.panX(zoomed, shown, 0.9).x().orElseThrow());
        assertSame(model, Zoom.panX(model, layout, 0.1));
    }

    @Test
    void logarithmicPixelsGoBothWays() {
        ChartLayout log = new ChartLayout(0, 0, 100, 100, XAxis.STEP, new Range(0, 1), new Range(0.01, 100), true);
        assertEquals(1, log.yAt(50), 1e-9);
        assertEquals(50, log.pixelY(1), 1e-9);
        assertEquals(100, log.pixelY(-5), 1e-9);
        ChartModel zoomed = Zoom.y(model.withLogY(true), log, 50, 0.5);
        assertEquals(0.1, zoomed.y().orElseThrow().low(), 1e-9);
    }

    @Test
    void endlessZoomingStopsWhereNumbersEnd() {
        ChartModel zoomed = model;
        for (int i = 0; i < 500; i++) {
            Range x = zoomed.x().orElse(new Range(0, 1000));
            zoomed = Zoom.x(zoomed, new ChartLayout(0, 0, 400, 200, XAxis.STEP, x, new Range(0, 1), false), 123, 0.5);
        }
        assertTrue(zoomed.x().orElseThrow().length() > 0);
    }

    @Test
    void hoverListsTheNearestValuesFromTheLargest() {
        Hover hover = Hover.at(model, 402);
        assertEquals(
                List.of("b", "a"),
                hover.values().stream().map(v -> v.line().run()).toList());
        assertEquals(400, hover.values().get(0).point().step());
    }

    private static ChartModel model() {
        Series a = new Series();
        Series b = new Series();
        for (int i = 0; i <= 100; i++) {
            a.append(10L * i, i, i * 0.01);
            b.append(10L * i, i, 5);
        }
        return ChartModel.of(
                "loss", List.of(ChartLine.of("a", "a", "loss", 0, a), ChartLine.of("b", "b", "loss", 1, b)));
    }
}
