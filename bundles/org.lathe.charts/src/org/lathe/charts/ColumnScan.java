package org.lathe.charts;

import java.util.Arrays;
import java.util.Optional;

/** One pass over a series' blocks that finds what is to be drawn of each column of pixels; see {@link VisiblePoints}. */
final class ColumnScan {
    private final Range range;
    private final int columns;
    private final Column column = new Column();
    private double[] x;
    private double[] y;
    private int count;
    private double[] breaks = new double[4];
    private int breakCount;
    private int lastBreakColumn = -1;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private boolean gap;
    private boolean done;

    ColumnScan(Range range, int columns) {
        this.range = range;
        this.columns = columns;
        this.x = new double[256];
        this.y = new double[256];
    }

    boolean done() {
        return done;
    }

    boolean withinOneColumn(double first, double last) {
        return range.contains(first) && range.contains(last) && columnOf(first) == columnOf(last) || last < range.low();
    }

    /** Takes a whole block, all in one column or all before the range. */
    void block(Block block, XAxis axis, double origin, double latest) {
        if (block.firstFinite < 0) {
            broken(Math.max(latest, axis.x(block, 0, origin)));
            return;
        }
        if (block.firstFinite > 0) {
            broken(Math.max(latest, axis.x(block, 0, origin)));
        } else if (block.finite < block.count) {
            mark(Math.max(latest, axis.x(block, 0, origin)));
        }
        int[] places = {
            block.firstFinite, Math.min(block.low, block.high), Math.max(block.low, block.high), block.lastFinite
        };
        for (int place : places) {
            point(Math.max(latest, axis.x(block, place, origin)), block.values[place]);
        }
        if (block.lastFinite < block.count - 1) {
            broken(Math.max(latest, axis.x(block, block.lastFinite + 1, origin)));
        }
    }

    void each(Block block, XAxis axis, double origin, double latest) {
        boolean rises = axis == XAxis.STEP || block.wallsRise && axis.x(block, 0, origin) >= latest;
        double at = latest;
        int i = 0;
        while (i < block.count && !done) {
            at = Math.max(at, axis.x(block, i, origin));
            int place = columnOf(at);
            // of all after the range only the first is needed
            int end = rises && place < columns ? end(block, axis, origin, i, place) : i + 1;
            part(block, axis, origin, i, end, at);
            i = end;
        }
    }

    /** Where the points of one column end. */
    private int end(Block block, XAxis axis, double origin, int from, int place) {
        int low = from + 1;
        int high = block.count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columnOf(axis.x(block, middle, origin)) == place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes some points of one column. */
    private void part(Block block, XAxis axis, double origin, int from, int end, double firstAt) {
        double[] values = block.values;
        int first = -1;
        int last = -1;
        int lowest = -1;
        int highest = -1;
        int notFinite = -1;
        for (int i = from; i < end; i++) {
            double value = values[i];
            if (!Double.isFinite(value)) {
                if (notFinite < 0) {
                    mark(Math.max(firstAt, axis.x(block, i, origin)));
                }
                gap |= first < 0;
                notFinite = i;
                continue;
            }
            if (first < 0) {
                first = i;
                lowest = i;
                highest = i;
            } else if (value < values[lowest]) {
                lowest = i;
            } else if (value > values[highest]) {
                highest = i;
            }
            last = i;
        }
        if (first < 0) {
            return;
        }
        int[] places = {first, Math.min(lowest, highest), Math.max(lowest, highest), last};
        for (int i : places) {
            point(Math.max(firstAt, axis.x(block, i, origin)), values[i]);
        }
        gap = notFinite > last;
    }

    private int columnOf(double at) {
        if (at < range.low()) {
            return -1;
        }
        if (at > range.high()) {
            return columns;
        }
        double length = range.length();
        return length == 0 ? 0 : (int) Math.min(columns - 1, (at - range.low()) / length * columns);
    }

    private void point(double at, double value) {
        int place = columnOf(at);
        if (place >= 0 && place < columns) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (column.empty() || place != column.place) {
            flush();
            if (gap && count > 0) {
                emit(at, Double.NaN);
            }
            column.start(place);
        }
        gap = false;
        column.add(at, value);
        done = place == columns;
    }

    private void broken(double at) {
        gap = true;
        mark(at);
    }

    /** Remembers where values were not finite, once a column. */
    private void mark(double at) {
        int place = columnOf(at);
        if (place >= 0 && place < columns && place != lastBreakColumn) {
            lastBreakColumn = place;
            if (breakCount == breaks.length) {
                breaks = Arrays.copyOf(breaks, 2 * breakCount);
            }
            breaks[breakCount++] = at;
        }
    }

    private void flush() {
        if (column.empty()) {
            return;
        }
        if (column.place < 0) {
            // of all before the range only the last is needed
            emit(column.x[3], column.y[3]);
        } else {
            boolean lowFirst = column.x[1] <= column.x[2];
            emitOnce(0);
            emitOnce(lowFirst ? 1 : 2);
            emitOnce(lowFirst ? 2 : 1);
            emitOnce(3);
        }
        column.clear();
    }

    private void emitOnce(int i) {
        if (count == 0 || x[count - 1] != column.x[i] || y[count - 1] != column.y[i]) {
            emit(column.x[i], column.y[i]);
        }
    }

    private void emit(double at, double value) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = at;
        y[count++] = value;
    }

    VisiblePoints result() {
        flush();
        return new VisiblePoints(
                Arrays.copyOf(x, count),
                Arrays.copyOf(y, count),
                Arrays.copyOf(breaks, breakCount),
                low <= high ? Optional.of(new Range(low, high)) : Optional.empty(),
                count > 2 * columns);
    }
}
