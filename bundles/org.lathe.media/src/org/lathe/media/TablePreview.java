package org.lathe.media;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.media.internal.table.TableCursor;

/**
 * A page of a table's rows as they stand in the files, for showing.
 *
 * @param columns the columns' names
 * @param rows the page's rows
 * @param more whether rows follow
 */
public record TablePreview(List<String> columns, List<Entry> rows, boolean more) {
    /** Longer values are cut for showing, with an ellipsis. */
    public static final int LONGEST_VALUE = 1000;

    public TablePreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param key the sample's key
     * @param values one text a column
     */
    public record Entry(String key, List<String> values) {
        public Entry {
            values = List.copyOf(values);
        }
    }

    /**
     * Reads a page, from the files' beginning.
     *
     * @param offset the first row wanted, counted from 0 over all files in order of path
     * @param count how many rows at most
     */
    public static TablePreview read(DatasetContent content, long offset, int count) throws CoreException {
        try (TableCursor cursor = new TableCursor(content)) {
            return cursor.page(offset, count);
        }
    }

    /** The values, cut where they are too long to be shown. */
    public static List<String> shown(List<String> values) {
        return values.stream()
                .map(text -> text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…")
                .toList();
    }
}
