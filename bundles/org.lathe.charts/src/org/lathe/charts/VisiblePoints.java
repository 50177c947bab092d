package org.lathe.charts;

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
    private final boolean dense;

    VisiblePoints(double[] x, double[] y, double[] breaks, Optional<Range> values, boolean dense) {
        this.x = x;
        this.y = y;
        this.breaks = breaks;
        this.values = values;
        this.dense = dense;
    }

    /**
     * The points to draw.
     *
     * @param origin what relative time counts from, in seconds since 1970
     * @param range what is shown of the axis
     * @param columns the width in pixels
     */
    public static VisiblePoints of(Points points, XAxis axis, double origin, Range range, int columns) {
        ColumnScan scan = new ColumnScan(range, Math.max(1, columns));
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

    /** Whether there are so many points that columns of pixels are drawn, not lines between points. */
    public boolean dense() {
        return dense;
    }

    /** The lowest and highest finite value within the range; nothing when there is none. */
    public Optional<Range> values() {
        return values;
    }
}
