package org.lathe.core.dataset;

/**
 * The key of a sample in {@code labels.csv} and {@code splits.csv}: its path below {@code data/}, and for a row of a
 * table {@code path#row}, the row counted from 0 without the header.
 */
public final class SampleKey {
    private SampleKey() {}

    public static String row(String path, long row) {
        return path + "#" + row;
    }
}
