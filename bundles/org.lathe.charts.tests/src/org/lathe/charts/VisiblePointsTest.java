package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.run.MetricPoint;

class VisiblePointsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noColumnLosesItsLowestFirstLastOrHighestValue(long seed) {
        Random random = new Random(seed);
        Series series = new Series();
        long step = 0;
        int count = 1 + random.nextInt(60_000);
        for (int i = 0; i < count; i++) {
            step += 1 + random.nextInt(4);
            double value =
                    random.nextInt(3000) == 0 ? Double.NaN : random.nextGaussian() * Math.exp(random.nextGaussian());
            series.append(step, 1000 + i * 0.5, value);
        }
        for (XAxis axis : XAxis.values()) {
            double first = axis.x(series.points().first().orElseThrow(), 1000);
            double last = axis.x(series.points().last().orElseThrow(), 1000);
            double low = first + (last - first) * random.nextDouble() * 0.5;
            Range[] ranges = {new Range(first, last), new Range(low, low + (last - low) * random.nextDouble())};
            for (Range range : ranges) {
                check(series.points(), axis, range, 1 + random.nextInt(900));
            }
        }
    }

    private static void check(Points points, XAxis axis, Range range, int columns) {
        double[][] expected = columns(range, columns);
        for (MetricPoint point : SeriesTest.all(points)) {
            add(expected, range, axis.x(point, 1000), point.value());
        }
        VisiblePoints visible = VisiblePoints.of(points, axis, 1000, range, columns);
        double[][] actual = columns(range, columns);
        for (int i = 0; i < visible.x().length; i++) {
            add(actual, range, visible.x()[i], visible.y()[i]);
            assertTrue(i == 0 || visible.x()[i] >= visible.x()[i - 1], "never back");
        }
        for (int c = 0; c < columns; c++) {
            assertArrayEquals(expected[c], actual[c], "column " + c);
        }
        assertTrue(visible.x().length <= 5 * columns + 4, visible.x().length + " points for " + columns + " columns");
    }

    private static double[][] columns(Range range, int count) {
        double[][] columns = new double[count][];
        for (int i = 0; i < count; i++) {
            columns[i] = new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
        }
        return columns;
    }

    private static void add(double[][] columns, Range range, double x, double value) {
        if (!range.contains(x) || !Double.isFinite(value)) {
            return;
        }
        double length = range.length();
        double[] column = columns[
                length == 0 ? 0 : (int) Math.min(columns.length - 1, (x - range.low()) / length * columns.length)];
        if (Double.isNaN(column[0])) {
            column[0] = value;
        }
        column[1] = Math.min(column[1], value);
        column[2] = Math.max(column[2], value);
        column[3] = value;
    }

    @Test
    void linesRunToTheEdgesFromThePointsJustOutside() {
        Series series = new Series();
        for (int i = 0; i <= 4000; i++) {
            series.append(10L * i, i, i);
        }
        VisiblePoints visible = VisiblePoints.of(series.points(), XAxis.STEP, 0, new Range(20_005, 20_025), 100);
        assertArrayEquals(new double[] {20_000, 20_010, 20_020, 20_030}, visible.x());
        assertEquals(new Range(2001, 2002), visible.values().orElseThrow());
    }

    @Test
    void aRangeBetweenTwoPointsShowsTheLineThatCrossesIt() {
        Series series = new Series();
        series.append(0, 0, 1);
        series.append(100, 1, 2);
        VisiblePoints visible = VisiblePoints.of(series.points(), XAxis.STEP, 0, new Range(40, 60), 100);
        assertArrayEquals(new double[] {0, 100}, visible.x());
        assertTrue(visible.values().isEmpty());
    }

    @Test
    void valuesThatAreNotFiniteBreakTheLineAndAreToldOnce() {
        Series series = new Series();
        double[] values = {1, 2, Double.NaN, Double.POSITIVE_INFINITY, 5, 6};
        for (int i = 0; i < values.length; i++) {
            series.append(i, i, values[i]);
        }
        VisiblePoints visible = VisiblePoints.of(series.points(), XAxis.STEP, 0, new Range(0, 5), 600);
        assertArrayEquals(new double[] {1, 2, Double.NaN, 5, 6}, visible.y());
        assertArrayEquals(new double[] {2, 3}, visible.breaks());
    }

    @Test
    void olderWallTimesOfAResumedRunDoNotDrawBackwards() {
        Series series = new Series();
        for (int i = 0; i < 100; i++) {
            series.append(i, i % 2 == 0 ? 500 + i : i, i);
        }
        VisiblePoints visible = VisiblePoints.of(series.points(), XAxis.WALL, 0, new Range(0, 600), 50);
        for (int i = 1; i < visible.x().length; i++) {
            assertTrue(visible.x()[i] >= visible.x()[i - 1]);
        }
        assertTrue(visible.x().length <= 204);
    }
}
