package org.lathe.charts;

import java.util.Arrays;

/**
 * Up to {@link #SIZE} points in a row, sorted by step, with what is needed to draw them from afar: the smallest and largest
 * value and where they are. Filled by one thread; a {@link #view} shares the arrays and is never changed.
 */
final class Block {
    static final int SIZE = 1024;
    private static final int FIRST_ROOM = 16;

    long[] steps;
    double[] walls;
    double[] values;
    int count;
    /** The places of the smallest and largest finite value; -1 when there is none. */
    int low = -1;

    int high = -1;
    /** The places of the first and last finite value; -1 when there is none. */
    int firstFinite = -1;

    int lastFinite = -1;
    /** How many values are finite. */
    int finite;
    /** The earliest and latest wall time, in seconds since 1970. */
    double firstWall = Double.POSITIVE_INFINITY;

    double lastWall = Double.NEGATIVE_INFINITY;
    /** Whether wall times never fall, as they do only where a resumed run left older points. */
    boolean wallsRise = true;

    Block() {
        this(new long[FIRST_ROOM], new double[FIRST_ROOM], new double[FIRST_ROOM], 0);
    }

    Block(long[] steps, double[] walls, double[] values, int count) {
        this.steps = steps;
        this.walls = walls;
        this.values = values;
        this.count = count;
        for (int i = 0; i < count; i++) {
            note(i);
        }
    }

    private Block(Block other) {
        steps = other.steps;
        walls = other.walls;
        values = other.values;
        count = other.count;
        low = other.low;
        high = other.high;
        firstFinite = other.firstFinite;
        lastFinite = other.lastFinite;
        finite = other.finite;
        firstWall = other.firstWall;
        lastWall = other.lastWall;
        wallsRise = other.wallsRise;
    }

    boolean full() {
        return count == SIZE;
    }

    long firstStep() {
        return steps[0];
    }

    long lastStep() {
        return steps[count - 1];
    }

    void append(long step, double wall, double value) {
        if (count == steps.length) {
            int room = Math.min(SIZE, 4 * count);
            steps = Arrays.copyOf(steps, room);
            walls = Arrays.copyOf(walls, room);
            values = Arrays.copyOf(values, room);
        }
        steps[count] = step;
        walls[count] = wall;
        values[count] = value;
        note(count++);
    }

    /** The block as it is now, for readers: what is appended later is not seen by them. */
    Block view() {
        return new Block(this);
    }

    /** Another block with room for all and one point put in its place, instead of one of the same step if there is one. */
    Block with(long step, double wall, double value) {
        int at = Arrays.binarySearch(steps, 0, count, step);
        boolean known = at >= 0;
        int place = known ? at : -at - 1;
        int size = known ? count : count + 1;
        long[] s = new long[Math.max(size, FIRST_ROOM)];
        double[] w = new double[s.length];
        double[] v = new double[s.length];
        int rest = known ? place + 1 : place;
        System.arraycopy(steps, 0, s, 0, place);
        System.arraycopy(walls, 0, w, 0, place);
        System.arraycopy(values, 0, v, 0, place);
        System.arraycopy(steps, rest, s, place + 1, count - rest);
        System.arraycopy(walls, rest, w, place + 1, count - rest);
        System.arraycopy(values, rest, v, place + 1, count - rest);
        s[place] = step;
        w[place] = wall;
        v[place] = value;
        return new Block(s, w, v, size);
    }

    /** A block of a part of the points. */
    Block part(int from, int to) {
        return new Block(
                Arrays.copyOfRange(steps, from, to),
                Arrays.copyOfRange(walls, from, to),
                Arrays.copyOfRange(values, from, to),
                to - from);
    }

    /** The same steps and times with other values, finite where these are. */
    Block withValues(double[] others) {
        Block block = new Block(this);
        block.values = others;
        if (finite > 0) {
            block.low = firstFinite;
            block.high = firstFinite;
            for (int i = firstFinite; i <= lastFinite; i++) {
                // comparisons with NaN are false; infinite values are where they were
                if (others[i] < others[block.low] && others[i] != Double.NEGATIVE_INFINITY) {
                    block.low = i;
                } else if (others[i] > others[block.high] && others[i] != Double.POSITIVE_INFINITY) {
                    block.high = i;
                }
            }
        }
        return block;
    }

    private void note(int i) {
        wallsRise &= walls[i] >= lastWall;
        firstWall = Math.min(firstWall, walls[i]);
        lastWall = Math.max(lastWall, walls[i]);
        if (!Double.isFinite(values[i])) {
            return;
        }
        if (firstFinite < 0) {
            firstFinite = i;
        }
        lastFinite = i;
        finite++;
        if (low < 0 || values[i] < values[low]) {
            low = i;
        }
        if (high < 0 || values[i] > values[high]) {
            high = i;
        }
    }
}
