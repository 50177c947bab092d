package org.lathe.media.internal.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing matrix of floats, kept in blocks so that it never has to be copied as a whole. */
final class FloatRows {
    private static final int BLOCK = 1 << 20;

    private final int columns;
    private final int rowsABlock;
    private final List<float[]> blocks = new ArrayList<>();
    private int rows;

    FloatRows(int columns) {
        this.columns = columns;
        rowsABlock = Math.max(1, BLOCK / Math.max(1, columns));
    }

    /** The block that the next row goes into, from {@link #nextOffset} on; {@link #commit} makes it a row. */
    float[] next() {
        if (rows / rowsABlock == blocks.size()) {
            int first = blocks.isEmpty() ? Math.min(rowsABlock, 64) : rowsABlock;
            blocks.add(new float[first * columns]);
        }
        float[] block = blocks.getLast();
        if (nextOffset() + columns > block.length) {
            blocks.set(blocks.size() - 1, Arrays.copyOf(block, Math.min(block.length * 2, rowsABlock * columns)));
        }
        return blocks.getLast();
    }

    int nextOffset() {
        return rows % rowsABlock * columns;
    }

    void commit() {
        rows++;
    }

    /** The memory that is taken, in bytes. */
    long bytes() {
        return (long) blocks.size() * rowsABlock * columns * Float.BYTES;
    }

    int rows() {
        return rows;
    }

    float get(int row, int column) {
        return blocks.get(row / rowsABlock)[row % rowsABlock * columns + column];
    }

    /** Writes one row in native byte order at the buffer's position, which moves on. */
    void read(int row, ByteBuffer into) {
        ByteBuffer target = into.slice().order(ByteOrder.nativeOrder());
        target.asFloatBuffer().put(blocks.get(row / rowsABlock), row % rowsABlock * columns, columns);
        into.position(into.position() + columns * Float.BYTES);
    }
}
