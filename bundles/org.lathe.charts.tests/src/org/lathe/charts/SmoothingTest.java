package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lathe.core.run.MetricPoint;

class SmoothingTest {
    @Test
    void isTensorBoardsCorrectedAverage() {
        // by hand: 0.4*1/(1-0.6) = 1, then (0.4*0.5 + 0.6*0.4)/(1-0.36) = 0.6875
        Smoothing smoothing = new Smoothing(0.6);
        assertEquals(1, smoothing.next(1), 1e-12);
        assertEquals(0.6875, smoothing.next(0.5), 1e-12);
        assertEquals(Double.NaN, smoothing.next(Double.NaN));
        assertEquals((0.44 * 0.6 + 0.4 * 2) / (1 - 0.216), smoothing.next(2), 1e-12);
    }

    @Test
    void aConstantStaysAConstant() {
        Smoothing smoothing = new Smoothing(0.99);
        for (int i = 0; i < 1000; i++) {
            assertEquals(3, smoothing.next(3), 1e-9);
        }
    }

    @Test
    void weightsOutsideAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothing(1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing(-0.1));
    }

    @Test
    void aGrowingSeriesIsSmoothedAsIfAtOnce() {
        Random random = new Random(4);
        Series series = new Series();
        for (int i = 0; i < 6000; i++) {
            series.append(random.nextInt(20) == 0 ? random.nextInt(1 + 2 * i) : 2L * i, i, random.nextGaussian());
            if (i % 500 == 0) {
                series.smoothed(0.9);
            }
        }
        Smoothing whole = new Smoothing(0.9);
        List<MetricPoint> raw = SeriesTest.all(series.points());
        List<MetricPoint> smoothed = SeriesTest.all(series.smoothed(0.9));
        assertEquals(raw.size(), smoothed.size());
        for (int i = 0; i < raw.size(); i++) {
            assertEquals(raw.get(i).step(), smoothed.get(i).step());
            assertEquals(whole.next(raw.get(i).value()), smoothed.get(i).value(), 1e-12);
        }
        assertSame(series.smoothed(0.9), series.smoothed(0.9));
    }
}
