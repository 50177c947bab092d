package org.lathe.onnx;

/**
 * One dimension of a tensor's shape: a fixed size, a symbol that stands for any size ({@code batch}), or unknown.
 *
 * @param size number of elements, or {@link #ANY}
 * @param symbol name of a size that is only known when the model runs; empty where it has none
 */
public record Dimension(long size, String symbol) {
    /** The size of a dimension that is not fixed. */
    public static final long ANY = -1;

    public static Dimension fixed(long size) {
        return new Dimension(size, "");
    }

    public static Dimension symbolic(String symbol) {
        return new Dimension(ANY, symbol);
    }

    public boolean isFixed() {
        return size >= 0;
    }

    @Override
    public String toString() {
        if (isFixed()) {
            return Long.toString(size);
        }
        return symbol.isEmpty() ? "?" : symbol;
    }
}
