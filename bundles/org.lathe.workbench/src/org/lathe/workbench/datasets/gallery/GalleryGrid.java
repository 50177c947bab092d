package org.lathe.workbench.datasets.gallery;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cells of a gallery are, as far as it is scrolled. Immutable.
 *
 * @param cells how many
 * @param width of the area that is seen
 * @param height of the area that is seen
 * @param cellWidth of a cell's card
 * @param cellHeight of a cell's card with its caption
 * @param top how far it is scrolled down, in pixels
 */
record GalleryGrid(int cells, int width, int height, int cellWidth, int cellHeight, int top) {
    static final int MARGIN = 16;
    private static final int GAP = 12;

    int columns() {
        return Math.max(1, (width - 2 * MARGIN + GAP) / (cellWidth + GAP));
    }

    int rows() {
        return (cells + columns() - 1) / columns();
    }

    /** The whole height; pixels fit an int up to ten million rows, which no gallery has. */
    int contentHeight() {
        return (int) Math.min(Integer.MAX_VALUE / 2, (long) rows() * (cellHeight + GAP) + 2 * MARGIN - GAP);
    }

    /** The first cell in sight. */
    int first() {
        return Math.min(cells, Math.max(0, (top - MARGIN) / (cellHeight + GAP)) * columns());
    }

    /** Behind the last cell in sight. */
    int end() {
        return (int) Math.min(cells, (Math.max(0, top + height - MARGIN) / (cellHeight + GAP) + 1L) * columns());
    }

    /** How many cells Page Down moves by. */
    int page() {
        return Math.max(1, height / (cellHeight + GAP)) * columns();
    }

    Rectangle bounds(int cell) {
        return new Rectangle(
                MARGIN + cell % columns() * (cellWidth + GAP),
                MARGIN + cell / columns() * (cellHeight + GAP) - top,
                cellWidth,
                cellHeight);
    }

    /** The cell at a place, -1 for none. */
    int at(int x, int y) {
        int column = Math.floorDiv(x - MARGIN, cellWidth + GAP);
        int row = Math.floorDiv(y - MARGIN + top, cellHeight + GAP);
        int cell = row * columns() + column;
        boolean inside = column >= 0 && column < columns() && row >= 0 && cell < cells;
        return inside && bounds(cell).contains(x, y) ? cell : -1;
    }

    /** How far to scroll so that the cell is whole in sight. */
    int reveal(int cell) {
        Rectangle bounds = bounds(cell);
        if (bounds.y < MARGIN) {
            return top + bounds.y - MARGIN;
        }
        int below = bounds.y + bounds.height + MARGIN - height;
        return below > 0 ? top + below : top;
    }
}
