package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.run.MetricPoint;

class SeriesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsWhatASortedMapHolds(long seed) {
        Random random = new Random(seed);
        Series series = new Series();
        TreeMap<Long, MetricPoint> expected = new TreeMap<>();
        List<Points> seen = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        long step = 0;
        for (int i = 0; i < 12_000; i++) {
            // mostly forward, now and then the same again, back a little (a resumed run), or anywhere
            int kind = random.nextInt(100);
            step = kind < 90
                    ? step + random.nextInt(3)
                    : kind < 97 ? Math.max(0, step - random.nextInt(900)) : random.nextInt(40_000);
            double value = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
            series.append(step, i, value);
            expected.put(step, new MetricPoint(step, i, value));
            if (i % 700 == 0) {
                seen.add(series.points());
                sizes.add((long) expected.size());
            }
        }
        assertEquals(List.copyOf(expected.values()), all(series.points()));
        assertEquals(expected.size(), series.size());
        // what was seen earlier has not changed
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(sizes.get(i), seen.get(i).size());
            assertEquals(sizes.get(i), all(seen.get(i)).size());
        }
    }

    @Test
    void stepsInFallingOrderAreSorted() {
        Series series = new Series();
        for (int step = 5000; step > 0; step--) {
            series.append(step, -step, step);
        }
        List<MetricPoint> points = all(series.points());
        assertEquals(5000, points.size());
        for (int i = 0; i < points.size(); i++) {
            assertEquals(i + 1, points.get(i).step());
        }
    }

    @Test
    void blocksKnowTheirLowestAndHighestFiniteValue() {
        Random random = new Random(5);
        Series series = new Series();
        for (int i = 0; i < 5000; i++) {
            series.append(
                    random.nextInt(9000), i, random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : random.nextGaussian());
        }
        Points points = series.points();
        double low = all(points).stream()
                .mapToDouble(MetricPoint::value)
                .filter(Double::isFinite)
                .min()
                .orElseThrow();
        double high = all(points).stream()
                .mapToDouble(MetricPoint::value)
                .filter(Double::isFinite)
                .max()
                .orElseThrow();
        assertEquals(low, points.best(Goal.LOW).orElseThrow().value());
        assertEquals(high, points.best(Goal.HIGH).orElseThrow().value());
    }

    @Test
    void nearestPointIsFoundOnEveryAxis() {
        Series series = new Series();
        for (int i = 0; i < 3000; i++) {
            series.append(10L * i, 100 + i, i);
        }
        Points points = series.points();
        assertEquals(1230, points.nearest(XAxis.STEP, 0, 1233).orElseThrow().step());
        assertEquals(1240, points.nearest(XAxis.STEP, 0, 1236).orElseThrow().step());
        assertEquals(0, points.nearest(XAxis.STEP, 0, -50).orElseThrow().step());
        assertEquals(29_990, points.nearest(XAxis.STEP, 0, 1e9).orElseThrow().step());
        assertEquals(
                20_470,
                points.nearest(XAxis.RELATIVE, 100, 2047.4).orElseThrow().step());
        assertTrue(Points.EMPTY.nearest(XAxis.STEP, 0, 1).isEmpty());
    }

    @Test
    void readersSeeWholePrefixesWhileOneThreadAppends() throws InterruptedException {
        Series series = new Series();
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 300_000; i++) {
                series.append(i, i, i);
            }
            done.set(true);
        });
        writer.start();
        while (!done.get()) {
            Points points = series.points();
            points.last().ifPresent(last -> {
                assertEquals(points.size() - 1, last.step());
                assertEquals(last.step(), last.value());
                assertEquals(last.value(), points.best(Goal.HIGH).orElseThrow().value());
            });
        }
        writer.join();
        assertSame(series.points(), series.points());
    }

    static List<MetricPoint> all(Points points) {
        Map<Long, MetricPoint> sorted = new TreeMap<>();
        List<MetricPoint> inOrder = new ArrayList<>();
        for (int b = 0; b < points.blocks(); b++) {
            Block block = points.block(b);
            for (int i = 0; i < block.count; i++) {
                MetricPoint point = new MetricPoint(block.steps[i], block.walls[i], block.values[i]);
                inOrder.add(point);
                sorted.put(point.step(), point);
            }
        }
        assertEquals(List.copyOf(sorted.values()), inOrder);
        return inOrder;
    }
}
