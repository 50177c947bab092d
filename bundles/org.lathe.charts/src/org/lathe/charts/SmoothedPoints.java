package org.lathe.charts;

import java.util.ArrayList;
import java.util.List;

/** The smoothed twin of a series' blocks, for one weight; blocks that did not change since are not computed again. */
final class SmoothedPoints {
    private final List<Twin> twins = new ArrayList<>();
    private Points source = Points.EMPTY;
    private Points result = Points.EMPTY;
    private double weight = -1;

    synchronized Points of(Points points, double wanted) {
        if (wanted == 0) {
            return points;
        }
        if (wanted != weight) {
            twins.clear();
            weight = wanted;
            source = Points.EMPTY;
        }
        if (points != source) {
            result = compute(points);
            source = points;
        }
        return result;
    }

    private Points compute(Points points) {
        int same = 0;
        while (same < twins.size() && same < points.blocks() && twins.get(same).source() == points.block(same)) {
            same++;
        }
        twins.subList(same, twins.size()).clear();
        Smoothing state =
                same == 0 ? new Smoothing(weight) : twins.get(same - 1).after().copy();
        for (int i = same; i < points.blocks(); i++) {
            Block block = points.block(i);
            twins.add(new Twin(block, block.withValues(state.next(block.values, block.count)), state.copy()));
        }
        Block[] blocks = twins.stream().map(Twin::smoothed).toArray(Block[]::new);
        return new Points(blocks, blocks.length, new Block(), points.size());
    }

    /** A block, the block with its values smoothed, and the smoothing's state at its end. */
    private record Twin(Block source, Block smoothed, Smoothing after) {}
}
