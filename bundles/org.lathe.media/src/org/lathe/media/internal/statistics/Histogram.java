package org.lathe.media.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lathe.core.dataset.ColumnStatistics.Bin;

/**
 * Counts numbers in ranges of equal width without knowing their reach beforehand: the width is a power of two, and when a
 * number lies too far away, two ranges become one. So every number is counted exactly, in one pass.
 */
final class Histogram {
    private static final int MOST_BINS = 64;

    private final long[] counts = new long[MOST_BINS];
    private double width;
    /** The lowest range's number; a whole number, small enough to be exact. */
    private double first;

    private int used;
    private boolean whole = true;

    void add(double value) {
        whole &= value == Math.rint(value);
        if (used == 0) {
            width = Math.max(Double.MIN_NORMAL, 2 * Math.ulp(value));
            first = bin(value);
            used = 1;
        }
        double bin = bin(value);
        while (!(bin >= first && bin < first + MOST_BINS)) {
            if (first + used - MOST_BINS <= bin && bin < first) {
                shift((int) (first - bin));
            } else {
                widen();
                bin = bin(value);
            }
        }
        used = Math.max(used, (int) (bin - first) + 1);
        counts[(int) (bin - first)]++;
    }

    private double bin(double value) {
        return Math.floor(value / width);
    }

    private void shift(int by) {
        System.arraycopy(counts, 0, counts, by, used);
        Arrays.fill(counts, 0, by, 0);
        first -= by;
        used += by;
    }

    private void widen() {
        long[] before = counts.clone();
        Arrays.fill(counts, 0);
        double newFirst = Math.floor(first / 2);
        int newUsed = 0;
        for (int i = 0; i < used; i++) {
            int bin = (int) (Math.floor((first + i) / 2) - newFirst);
            counts[bin] += before[i];
            newUsed = bin + 1;
        }
        first = newFirst;
        used = newUsed;
        width *= 2;
    }

    /** The ranges from the lowest to the highest number; those of whole numbers are no narrower than one. */
    List<Bin> bins() {
        while (used > 0 && whole && width < 1) {
            widen();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            bins.add(new Bin((first + i) * width, (first + i + 1) * width, counts[i]));
        }
        return bins;
    }
}
