package org.lathe.charts;

import java.util.Arrays;

/**
 * The values of one metric of one run, as they are logged: sorted by step, of duplicate steps the last wins, values that
 * are not finite are kept. One thread appends; any number read by taking {@link #points()}, which never changes. 24 bytes a
 * point, and 40 a thousand points for what makes drawing independent of their number.
 */
public final class Series {
    private Block[] sealed = new Block[4];
    private int sealedCount;
    private Block tail = new Block();
    /** Whether readers have seen the array of blocks, or the tail's arrays, since they were last copied. */
    private boolean shared;

    private long size;
    private Points current;
    private final SmoothedPoints smoothed = new SmoothedPoints();

    /**
     * Adds a point, or replaces the one with the same step. Steps usually grow; a smaller one, as a resumed run logs it, is
     * put in its place at a cost of at most a few microseconds.
     *
     * @param step the trainer's own count
     * @param wallTime seconds since 1970, UTC
     * @param value may be NaN or infinite
     */
    public synchronized void append(long step, double wallTime, double value) {
        add(step, wallTime, value);
    }

    private void add(long step, double wallTime, double value) {
        current = null;
        if (size == 0 || step > lastStep()) {
            push(step, wallTime, value);
        } else {
            insert(step, wallTime, value);
        }
    }

    /** Adds many points at once; each as {@link #append(long, double, double)} does. */
    public synchronized void append(long[] steps, double[] wallTimes, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            add(steps[i], wallTimes[i], values[i]);
        }
    }

    /** The number of points: steps with a value. */
    public synchronized long size() {
        return size;
    }

    /** All points as they are now. Cheap, and the same object until something is appended. */
    public synchronized Points points() {
        if (current == null) {
            current = new Points(sealed, sealedCount, tail.view(), size);
            shared = true;
        }
        return current;
    }

    /**
     * The points smoothed, with the same steps.
     *
     * @param weight see {@link Smoothing}; the result for the last weight asked for is kept and only extended
     */
    public Points smoothed(double weight) {
        return smoothed.of(points(), weight);
    }

    private long lastStep() {
        return tail.count > 0 ? tail.lastStep() : sealed[sealedCount - 1].lastStep();
    }

    private void push(long step, double wallTime, double value) {
        if (tail.full()) {
            addSealed(sealedCount, tail);
            tail = new Block();
        }
        tail.append(step, wallTime, value);
        size++;
    }

    private void insert(long step, double wallTime, double value) {
        if (tail.count > 0 && step >= tail.firstStep()) {
            Block block = replaced(tail, step, wallTime, value);
            tail = block;
            if (block.count > Block.SIZE) {
                addSealed(sealedCount, block.part(0, Block.SIZE));
                tail = block.part(Block.SIZE, block.count);
            }
            return;
        }
        int place = Math.max(0, Points.lastBlockFrom(sealed, sealedCount, step));
        if (sealedCount == 0) {
            tail = replaced(tail, step, wallTime, value);
            if (tail.count > Block.SIZE) {
                addSealed(0, tail.part(0, Block.SIZE / 2));
                tail = tail.part(Block.SIZE / 2, tail.count);
            }
            return;
        }
        Block block = replaced(sealed[place], step, wallTime, value);
        unshare();
        if (block.count <= Block.SIZE) {
            sealed[place] = block;
        } else {
            sealed[place] = block.part(0, Block.SIZE / 2);
            addSealed(place + 1, block.part(Block.SIZE / 2, block.count));
        }
    }

    private Block replaced(Block block, long step, double wallTime, double value) {
        Block changed = block.with(step, wallTime, value);
        size += changed.count - block.count;
        return changed;
    }

    private void addSealed(int place, Block block) {
        if (place < sealedCount) {
            unshare();
        }
        if (sealedCount == sealed.length) {
            sealed = Arrays.copyOf(sealed, 2 * sealedCount);
            shared = false;
        }
        System.arraycopy(sealed, place, sealed, place + 1, sealedCount - place);
        sealed[place] = block;
        sealedCount++;
    }

    /** Readers keep the array they have: what is changed in the middle is changed in a copy. */
    private void unshare() {
        if (shared) {
            sealed = sealed.clone();
            shared = false;
        }
    }
}
