package org.lathe.media.internal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.dataset.ColumnStatistics.Bin;
import org.lathe.core.dataset.ColumnStatistics.Value;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.media.Drop;

class TableStatisticsTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreMeasuredAsTheyAreAndTextsByTheirLength() throws Exception {
        StringBuilder csv = new StringBuilder("n,kind,words,y\n");
        Random random = new Random(1);
        double[] values = new double[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(random.nextGaussian() * 1e4) / 1e3;
            csv.append(i % 50 == 7 ? "" : Double.toString(values[i])).append(',');
            csv.append(i % 5 == 0 ? "rare" : "usual")
                    .append(",text")
                    .append(i)
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        double[] there = IntStream.range(0, values.length)
                .filter(i -> i % 50 != 7)
                .mapToDouble(i -> values[i])
                .toArray();
        DatasetContent content =
                Drop.content(new Drop(folder).text("t.csv", csv.toString()).scan());
        List<ColumnStatistics> columns = TableStatistics.of(content, new NullProgressMonitor());
        ColumnStatistics n = columns.getFirst();
        assertEquals(4900, n.count());
        assertEquals(100, n.missing());
        assertEquals(Arrays.stream(there).distinct().count(), n.distinct());
        assertFalse(n.moreDistinct());
        assertEquals(Arrays.stream(there).min().orElseThrow(), n.min());
        assertEquals(Arrays.stream(there).max().orElseThrow(), n.max());
        double mean = Arrays.stream(there).average().orElseThrow();
        assertEquals(mean, n.mean(), 1e-9);
        double deviation = Math.sqrt(
                Arrays.stream(there).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        assertEquals(deviation, n.deviation(), 1e-9);
        assertTrue(n.bins().size() > 16 && n.bins().size() <= 64);
        for (Bin bin : n.bins()) {
            long expected = Arrays.stream(there)
                    .filter(v -> v >= bin.from() && v < bin.to())
                    .count();
            assertEquals(expected, bin.count());
        }
        assertEquals(List.of(), n.top());
        ColumnStatistics kind = columns.get(1);
        assertEquals(List.of(new Value("usual", 4000), new Value("rare", 1000)), kind.top());
        assertEquals(2, kind.distinct());
        assertEquals(4, kind.min());
        assertEquals(5, kind.max());
        ColumnStatistics words = columns.get(2);
        assertEquals(5000, words.distinct());
        assertEquals(
                List.of(new Bin(5, 6, 10), new Bin(6, 7, 90), new Bin(7, 8, 900), new Bin(8, 9, 4000)), words.bins());
    }

    @Test
    void aHistogramHoldsNumbersOfAnyReach() {
        Random random = new Random(2);
        double[][] cases = {
            {0},
            {5, 5, 5},
            {-1e-300, 1e300},
            {1e15, 1e15 + 1},
            {-3, 0, 1e-9},
            {Double.MIN_VALUE, -Double.MIN_VALUE},
            random.doubles(1000).map(d -> (d - 0.5) * 1e-7).toArray(),
            random.ints(1000).asDoubleStream().toArray()
        };
        for (double[] values : cases) {
            Histogram histogram = new Histogram();
            Arrays.stream(values).forEach(histogram::add);
            List<Bin> bins = histogram.bins();
            assertEquals(values.length, bins.stream().mapToLong(Bin::count).sum());
            assertTrue(bins.size() <= 64);
            assertTrue(bins.getFirst().count() > 0 && bins.getLast().count() > 0);
            for (Bin bin : bins) {
                assertEquals(
                        Arrays.stream(values)
                                .filter(v -> v >= bin.from() && v < bin.to())
                                .count(),
                        bin.count());
            }
        }
    }

    @Test
    void manyDifferentValuesAreCountedUpToABound() {
        Distinct distinct = new Distinct();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < Distinct.MOST; i++) {
                char[] text = Integer.toString(i).toCharArray();
                distinct.add(text, 0, text.length);
            }
            assertEquals(Distinct.MOST, distinct.size());
            assertFalse(distinct.more());
        }
        distinct.add("x".toCharArray(), 0, 1);
        assertEquals(Distinct.MOST, distinct.size());
        assertTrue(distinct.more());
    }

    @Test
    void itCanBeCancelled() throws Exception {
        DatasetContent content =
                Drop.content(new Drop(folder).text("t.csv", "a,y\n1,2\n3,4\n").scan());
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> TableStatistics.of(content, cancelled));
    }
}
