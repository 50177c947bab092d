package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten million points: what is drawn depends on the pixels. Times are printed, not judged: machines differ. */
class ManyPointsTest {
    private static final int POINTS = 10_000_000;

    @Test
    void theFirstPictureAndAZoomOfTenMillionPoints() {
        Series series = new Series();
        long[] steps = new long[10_000];
        double[] walls = new double[steps.length];
        double[] values = new double[steps.length];
        long random = 1;
        Watch start = Watch.start();
        for (int at = 0; at < POINTS; at += steps.length) {
            for (int i = 0; i < steps.length; i++) {
                random = random * 6364136223846793005L + 1442695040888963407L;
                steps[i] = at + i;
                walls[i] = 1.7e9 + (at + i) * 0.01;
                values[i] = 1 / (1 + (at + i) * 1e-6) + (random >>> 40) * 1e-8;
            }
            series.append(steps, walls, values, steps.length);
        }
        print("append", start);
        Points points = series.points();

        start = Watch.start();
        VisiblePoints.of(points, XAxis.STEP, 0, new Range(0, POINTS), 1000);
        print("visible points, cold", start);
        for (int i = 0; i < 30; i++) {
            start = Watch.start();
            VisiblePoints visible = VisiblePoints.of(points, XAxis.STEP, 0, new Range(1e5 * i, POINTS - 1e5 * i), 1000);
            assertTrue(visible.x().length <= 5004);
        }
        print("visible points, warm", start);

        ChartRenderer renderer = new ChartRenderer(ZoneOffset.UTC);
        ChartModel model = ChartModel.of("loss", List.of(ChartLine.of("a", "a", "train_loss", 0, series)));
        start = Watch.start();
        renderer.render(model, 800, 300, 1, ChartTheme.LIGHT);
        print("picture, cold", start);
        start = Watch.start();
        renderer.render(model.withSmoothing(0.9), 800, 300, 1, ChartTheme.LIGHT);
        print("picture with the first smoothing", start);
        for (int i = 0; i < 30; i++) {
            start = Watch.start();
            Range zoomed = new Range(2e5 * i, POINTS - 1e5 * i);
            renderer.render(model.withSmoothing(0.9).withX(Optional.of(zoomed)), 800, 300, 1, ChartTheme.LIGHT);
        }
        print("picture zoomed, smoothed, warm", start);
    }

    private static void print(String what, Watch start) {
        System.out.printf("10 M points, %s: %s%n", what, start);
    }

    /** Wall time, and the thread's own, which a busy machine hardly changes. */
    private record Watch(long wall, long cpu) {
        static Watch start() {
            return new Watch(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        @Override
        public String toString() {
            Watch end = start();
            return String.format("%.1f ms (%.1f ms of processor time)", (end.wall - wall) / 1e6, (end.cpu - cpu) / 1e6);
        }
    }
}
