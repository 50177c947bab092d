package org.lathe.workbench.datasets.gallery;

import java.util.BitSet;

/**
 * Which cells of a gallery are selected, as file managers do it: one cell has the focus, Shift selects from where the
 * selection began, Ctrl toggles. Cells are counted from 0; -1 is none.
 */
final class GallerySelection {
    private final BitSet selected = new BitSet();
    private int size;
    private int focus = -1;
    private int anchor = -1;

    /** Begins anew with so many cells, with the focus on one of them and only that selected. */
    void reset(int cells, int focused) {
        size = cells;
        selected.clear();
        focus = cells == 0 ? -1 : Math.clamp(focused, 0, cells - 1);
        anchor = focus;
        if (focus >= 0) {
            selected.set(focus);
        }
    }

    /**
     * Moves the focus to a cell.
     *
     * @param extend from where the selection began up to here (Shift)
     * @param keep what is selected stays so (Ctrl); with {@code toggle} the cell itself changes its state
     */
    void go(int cell, boolean extend, boolean keep, boolean toggle) {
        if (size == 0) {
            return;
        }
        focus = Math.clamp(cell, 0, size - 1);
        if (!keep) {
            selected.clear();
        }
        if (extend && anchor >= 0) {
            selected.set(Math.min(anchor, focus), Math.max(anchor, focus) + 1);
            return;
        }
        anchor = focus;
        if (toggle) {
            selected.flip(focus);
        } else if (!keep) {
            selected.set(focus);
        }
    }

    /** Selects these too, as a rubber band does. */
    void add(int cell) {
        if (cell >= 0 && cell < size) {
            selected.set(cell);
        }
    }

    void all() {
        selected.set(0, size);
    }

    void none() {
        selected.clear();
    }

    boolean has(int cell) {
        return selected.get(cell);
    }

    int count() {
        return selected.cardinality();
    }

    /** In ascending order. */
    int[] cells() {
        return selected.stream().toArray();
    }

    int focus() {
        return focus;
    }
}
