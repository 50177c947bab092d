package org.lathe.core.dataset;

import java.util.List;

/**
 * What the values of a table's column are like. Numbers are measured as they are, texts and categories by their length
 * in characters.
 *
 * @param name of the column
 * @param type how its values are read
 * @param count values that are not missing
 * @param missing values that are
 * @param distinct how many different values there are
 * @param moreDistinct whether there are more than that, which were not counted
 * @param min the smallest number or length; NaN without values, as the next three
 * @param max the largest
 * @param mean of all
 * @param deviation the standard deviation of all
 * @param bins how many numbers or lengths lie in equal ranges from the smallest to the largest
 * @param top the commonest values, the commonest first; empty when there are too many different ones
 */
public record ColumnStatistics(
        String name,
        Column.Type type,
        long count,
        long missing,
        long distinct,
        boolean moreDistinct,
        double min,
        double max,
        double mean,
        double deviation,
        List<Bin> bins,
        List<Value> top) {
    public ColumnStatistics {
        bins = List.copyOf(bins);
        top = List.copyOf(top);
    }

    /** How many values are at least {@code from} and less than {@code to}. */
    public record Bin(double from, double to, long count) {}

    /** How often a value occurs; long ones are cut. */
    public record Value(String value, long count) {}
}
