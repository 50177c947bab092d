package org.lathe.charts;

import java.util.Arrays;

/** The first, lowest, highest and last point of one column of pixels, in this order. */
final class Column {
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
