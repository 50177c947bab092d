package org.lathe.charts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is to be drawn of a series at a width in pixels: of each column of pixels the first, lowest, highest and last value,
 * which draws the same picture as all points (M4: Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014). Blocks that lie within
 * one column are taken by their minima and maxima, so that the cost depends on the pixels, not on the points. The points
 * just outside the range are there, too: lines run to the edge.
 */
public final class VisiblePoints {
    private final double[] x;
    private final double[] y;
    private final double[] breaks;
    private final Optional<Range> values;

    private VisiblePoints(double[] x, double[] y, double[] breaks, Optional<Range> values) {
        this.x = x;
        this.y = y;
        this.breaks = breaks;
        this.values = values;
    }

    /**
     * The points to draw.
     *
     * @param origin what relative time counts from, in seconds since 1970
     * @param range what is shown of the axis
     * @param columns the width in pixels
     */
    public static VisiblePoints of(Points points, XAxis axis, double origin, Range range, int columns) {
        Scan scan = new Scan(range, Math.max(1, columns));
        int from = firstBlock(points, axis, origin, range.low());
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < points.blocks() && !scan.done(); i++) {
            Block block = points.block(i);
            // wall times may go back where a resumed run left older points: what is drawn never goes back
            double first = Math.max(latest, axis.first(block, origin));
            double last = Math.max(latest, axis.last(block, origin));
            if (scan.withinOneColumn(first, last)) {
                scan.block(block, axis, origin, latest);
            } else {
                scan.each(block, axis, origin, latest);
            }
            latest = last;
        }
        return scan.result();
    }

    private static int firstBlock(Points points, XAxis axis, double origin, double low) {
        int from = 0;
        int to = points.blocks() - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (axis.last(points.block(middle), origin) < low) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        // the block before has the point just outside
        return Math.max(0, from - 1);
    }

    /** The places on the axis, never falling. */
    public double[] x() {
        return x;
    }

    /** The values; NaN where the line is broken. */
    public double[] y() {
        return y;
    }

    /** Where values stopped being finite, at most one a column. */
    public double[] breaks() {
        return breaks;
    }

    /** The lowest and highest finite value within the range; nothing when there is none. */
    public Optional<Range> values() {
        return values;
    }

    /** The pass over the points, one column at a time. */
    private static final class Scan {
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

        Scan(Range range, int columns) {
            this.range = range;
            this.columns = columns;
            this.x = new double[256];
            this.y = new double[256];
        }

        boolean done() {
            return done;
        }

        boolean withinOneColumn(double first, double last) {
            return range.contains(first) && range.contains(last) && columnOf(first) == columnOf(last)
                    || last < range.low();
        }

        /** Takes a whole block, all in one column or all before the range. */
        void block(Block block, XAxis axis, double origin, double latest) {
            if (block.firstFinite < 0) {
                broken(Math.max(latest, axis.x(block, 0, origin)));
                return;
            }
            if (block.firstFinite > 0) {
                broken(Math.max(latest, axis.x(block, 0, origin)));
            }
            int[] places = {block.firstFinite, Math.min(block.low, block.high), Math.max(block.low, block.high), block.lastFinite};
            for (int place : places) {
                point(Math.max(latest, axis.x(block, place, origin)), block.values[place]);
            }
            if (block.lastFinite < block.count - 1) {
                broken(Math.max(latest, axis.x(block, block.lastFinite + 1, origin)));
            }
        }

        void each(Block block, XAxis axis, double origin, double latest) {
            double at = latest;
            int from = axis == XAxis.STEP ? justBefore(block) : 0;
            for (int i = from; i < block.count && !done; i++) {
                at = Math.max(at, axis.x(block, i, origin));
                if (Double.isFinite(block.values[i])) {
                    point(at, block.values[i]);
                } else {
                    broken(at);
                }
            }
        }

        private int justBefore(Block block) {
            if (block.firstStep() >= range.low()) {
                return 0;
            }
            int place = Arrays.binarySearch(block.steps, 0, block.count, (long) Math.ceil(range.low()));
            return Math.max(0, (place < 0 ? -place - 1 : place) - 1);
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
                    low <= high ? Optional.of(new Range(low, high)) : Optional.empty());
        }
    }

    /** The first, lowest, highest and last point of the column of pixels at hand. */
    private static final class Column {
        final double[] x = new double[4];
        final double[] y = new double[4];
        int place;
        private boolean empty = true;

        boolean empty() {
            return empty;
        }

        void start(int at) {
            place = at;
            empty = true;
        }

        void clear() {
            empty = true;
        }

        void add(double at, double value) {
            if (empty) {
                Arrays.fill(x, at);
                Arrays.fill(y, value);
                empty = false;
                return;
            }
            if (value < y[1]) {
                x[1] = at;
                y[1] = value;
            }
            if (value > y[2]) {
                x[2] = at;
                y[2] = value;
            }
            x[3] = at;
            y[3] = value;
        }
    }
}
