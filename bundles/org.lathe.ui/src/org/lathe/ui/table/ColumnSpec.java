package org.lathe.ui.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/**
 * One column of a {@link VirtualTable}: how a row's cell looks and how rows are sorted by it.
 *
 * @param id its lasting name in settings and queries
 * @param title the header's words
 * @param width in pixels at 100 %, until the user changes it
 * @param number numbers are right-aligned
 * @param text a row's text; never null
 * @param image a row's icon beside the text, or null for none; all of one size
 * @param picture a row's picture in the place of a text, of any size, such as a sparkline
 * @param color the text's colour, or null for the table's own; a hint: GTK has only its own in a table with pictures
 * @param order nothing when rows can't be sorted by this column
 */
public record ColumnSpec<T>(
        String id,
        String title,
        int width,
        boolean number,
        Function<T, String> text,
        Function<T, Image> image,
        Optional<Function<T, Image>> picture,
        Function<T, Color> color,
        Optional<Order<T>> order) {

    /** How rows are sorted by a column, either way. */
    @FunctionalInterface
    public interface Order<T> {
        Comparator<T> comparator(boolean ascending);
    }

    /** Words, sorted by the alphabet without regard to case. */
    public static <T> ColumnSpec<T> text(String id, String title, int width, Function<T, String> text) {
        Order<T> order = bothWays(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
        return new ColumnSpec<>(
                id, title, width, false, text, row -> null, Optional.empty(), row -> null, Optional.of(order));
    }

    /**
     * Numbers, right-aligned, sorted by value; rows without a value come last either way.
     *
     * @param value may be null
     */
    public static <T> ColumnSpec<T> number(
            String id, String title, int width, Function<T, Double> value, Function<Double, String> text) {
        Order<T> order = ascending -> {
            Comparator<Double> numbers = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
            return Comparator.comparing(value, Comparator.nullsLast(numbers));
        };
        Function<T, String> words =
                row -> Optional.ofNullable(value.apply(row)).map(text).orElse("");
        return new ColumnSpec<>(
                id, title, width, true, words, row -> null, Optional.empty(), row -> null, Optional.of(order));
    }

    /** Pictures, such as sparklines, that nothing is sorted by. */
    public static <T> ColumnSpec<T> picture(String id, String title, int width, Function<T, Image> picture) {
        return new ColumnSpec<>(
                id, title, width, false, row -> "", row -> null, Optional.of(picture), row -> null, Optional.empty());
    }

    public ColumnSpec<T> withImage(Function<T, Image> icon) {
        return new ColumnSpec<>(id, title, width, number, text, icon, picture, color, order);
    }

    public ColumnSpec<T> withColor(Function<T, Color> ink) {
        return new ColumnSpec<>(id, title, width, number, text, image, picture, ink, order);
    }

    public ColumnSpec<T> withOrder(Comparator<T> sorted) {
        return new ColumnSpec<>(id, title, width, number, text, image, picture, color, Optional.of(bothWays(sorted)));
    }

    public ColumnSpec<T> unsorted() {
        return new ColumnSpec<>(id, title, width, number, text, image, picture, color, Optional.empty());
    }

    private static <T> Order<T> bothWays(Comparator<T> order) {
        return ascending -> ascending ? order : order.reversed();
    }
}
