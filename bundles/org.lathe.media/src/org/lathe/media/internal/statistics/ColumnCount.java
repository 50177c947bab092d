package org.lathe.media.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.dataset.ColumnStatistics.Value;
import org.lathe.media.internal.table.Numbers;
import org.lathe.media.internal.table.Row;
import org.lathe.media.internal.table.ValueIndex;

/** Takes the values of one column in, in memory that does not grow with their number. */
final class ColumnCount {
    private static final int MOST_VALUES_COUNTED = 1000;
    private static final int LONGEST_VALUE_COUNTED = 256;
    private static final int TOP = 20;

    private final Column column;
    private final Distinct distinct = new Distinct();
    private final Histogram histogram = new Histogram();
    private ValueIndex values = new ValueIndex();
    private long[] counts = new long[4];
    private long count;
    private long missing;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double mean;
    private double squares;

    ColumnCount(Column column) {
        this.column = column;
    }

    void add(Row row, int at, Numbers numbers) {
        if (row.isMissing(at)) {
            missing++;
            return;
        }
        int start = row.start(at);
        int end = row.end(at);
        if (column.type() != Column.Type.NUMBER) {
            measure(Character.codePointCount(row.chars(), start, end - start));
        } else if (row.isNumber(at, numbers)) {
            measure(numbers.value());
        } else {
            missing++;
            return;
        }
        distinct.add(row.chars(), start, end);
        if (values != null) {
            keep(row.chars(), start, end);
        }
    }

    /** B. P. Welford's method for mean and deviation (Technometrics 4(3), 1962). */
    private void measure(double value) {
        count++;
        min = count == 1 ? value : Math.min(min, value);
        max = count == 1 ? value : Math.max(max, value);
        double difference = value - mean;
        mean += difference / count;
        squares += difference * (value - mean);
        if (Double.isFinite(value)) {
            histogram.add(value);
        }
    }

    private void keep(char[] chars, int start, int end) {
        if (end - start > LONGEST_VALUE_COUNTED) {
            values = null;
            return;
        }
        int index = values.add(chars, start, end);
        if (index == MOST_VALUES_COUNTED) {
            values = null;
            return;
        }
        if (index == counts.length) {
            counts = Arrays.copyOf(counts, 2 * index);
        }
        counts[index]++;
    }

    ColumnStatistics statistics() {
        return new ColumnStatistics(
                column.name(),
                column.type(),
                count,
                missing,
                distinct.size(),
                distinct.more(),
                min,
                max,
                count == 0 ? Double.NaN : mean,
                count == 0 ? Double.NaN : Math.sqrt(squares / count),
                histogram.bins(),
                top());
    }

    private List<Value> top() {
        if (values == null) {
            return List.of();
        }
        List<Value> top = new ArrayList<>();
        IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> -counts[i]))
                .limit(TOP)
                .forEach(i -> top.add(new Value(values.values().get(i), counts[i])));
        return top;
    }
}
