package org.lathe.charts;

import java.util.Optional;
import org.lathe.core.run.MetricPoint;

/** The points of a {@link Series} at one moment, sorted by step. Immutable; for any thread. */
public final class Points {
    /** No points. */
    public static final Points EMPTY = new Points(new Block[0], 0, new Block(), 0);

    private final Block[] sealed;
    private final int sealedCount;
    private final Block tail;
    private final long size;

    Points(Block[] sealed, int sealedCount, Block tail, long size) {
        this.sealed = sealed;
        this.sealedCount = sealedCount;
        this.tail = tail;
        this.size = size;
    }

    /** The number of points. */
    public long size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The last point by step. */
    public Optional<MetricPoint> last() {
        return isEmpty() ? Optional.empty() : Optional.of(point(block(blocks() - 1), block(blocks() - 1).count - 1));
    }

    /** The first point by step. */
    public Optional<MetricPoint> first() {
        return isEmpty() ? Optional.empty() : Optional.of(point(block(0), 0));
    }

    /** The smallest or largest finite value, the first of equals; found from the blocks, not the points. */
    public Optional<MetricPoint> best(Goal goal) {
        Block found = null;
        for (int i = 0; i < blocks(); i++) {
            Block block = block(i);
            if (block.low >= 0 && (found == null || goal.better(best(block, goal), best(found, goal)))) {
                found = block;
            }
        }
        return Optional.ofNullable(found).map(block -> point(block, goal == Goal.LOW ? block.low : block.high));
    }

    /**
     * The point whose x is nearest.
     *
     * @param origin what relative time counts from, in seconds since 1970
     */
    public Optional<MetricPoint> nearest(XAxis axis, double origin, double x) {
        if (isEmpty()) {
            return Optional.empty();
        }
        int low = 0;
        int high = blocks() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (axis.x(block(middle), 0, origin) <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Block block = block(low);
        int at = indexFrom(block, axis, origin, x);
        MetricPoint left = point(block, at);
        Optional<MetricPoint> right = at + 1 < block.count
                ? Optional.of(point(block, at + 1))
                : low + 1 < blocks() ? Optional.of(point(block(low + 1), 0)) : Optional.empty();
        return right.filter(p -> Math.abs(axis.x(p, origin) - x) < Math.abs(axis.x(left, origin) - x))
                .or(() -> Optional.of(left));
    }

    int blocks() {
        return tail.count > 0 ? sealedCount + 1 : sealedCount;
    }

    Block block(int i) {
        return i < sealedCount ? sealed[i] : tail;
    }

    /** The last of the first {@code count} blocks that starts at or before a step; -1 when none does. */
    static int lastBlockFrom(Block[] blocks, int count, long step) {
        int low = -1;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks[middle].firstStep() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int indexFrom(Block block, XAxis axis, double origin, double x) {
        int low = 0;
        int high = block.count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (axis.x(block, middle, origin) <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static double best(Block block, Goal goal) {
        return block.values[goal == Goal.LOW ? block.low : block.high];
    }

    private static MetricPoint point(Block block, int i) {
        return new MetricPoint(block.steps[i], block.walls[i], block.values[i]);
    }
}
