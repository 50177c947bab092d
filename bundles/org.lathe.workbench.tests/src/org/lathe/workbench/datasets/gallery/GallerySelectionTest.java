package org.lathe.workbench.datasets.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class GallerySelectionTest {
    private final GallerySelection selection = new GallerySelection();

    @Test
    void shiftSelectsFromWhereItBegan() {
        selection.reset(20, 4);
        selection.go(7, true, false, false);
        assertArrayEquals(new int[] {4, 5, 6, 7}, selection.cells());
        selection.go(2, true, false, false);
        assertArrayEquals(new int[] {2, 3, 4}, selection.cells());
        selection.go(10, false, true, true);
        assertArrayEquals(new int[] {2, 3, 4, 10}, selection.cells());
        selection.go(10, false, true, true);
        assertArrayEquals(new int[] {2, 3, 4}, selection.cells());
        selection.go(99, false, false, false);
        assertArrayEquals(new int[] {19}, selection.cells());
    }

    @Test
    void nothingIsSelectedWhereNothingIs() {
        selection.reset(0, 3);
        selection.go(1, false, false, true);
        assertEquals(-1, selection.focus());
        assertEquals(0, selection.count());
    }

    @Test
    void everyCellIsFoundWhereItIsDrawnAlsoInAMillion() {
        for (int top : new int[] {0, 37, 4_000_000}) {
            GalleryGrid grid = new GalleryGrid(1_000_000, 1000, 700, 96, 118, top);
            for (int cell = grid.first(); cell < grid.end(); cell++) {
                Rectangle bounds = grid.bounds(cell);
                assertEquals(cell, grid.at(bounds.x + 1, bounds.y + 1));
            }
            assertTrue(grid.bounds(grid.first()).y <= GalleryGrid.MARGIN);
            assertTrue(grid.bounds(grid.end() - 1).y + 118 >= 700 - GalleryGrid.MARGIN - 130);
        }
        GalleryGrid grid = new GalleryGrid(1_000_000, 1000, 700, 96, 118, 0);
        GalleryGrid end = new GalleryGrid(1_000_000, 1000, 700, 96, 118, grid.reveal(999_999));
        assertTrue(end.end() == 1_000_000 && end.bounds(999_999).y + 118 <= 700);
        assertEquals(grid.contentHeight() - 700, end.top());
    }
}
