package org.lathe.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SampleKey;
import org.lathe.media.internal.table.TableRows;

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
     * Reads a page. The files are read from their beginning each time, so that late pages of very large files take
     * seconds.
     *
     * @param offset the first row wanted, counted from 0 over all files in order of path
     * @param count how many rows at most
     */
    public static TablePreview read(DatasetContent content, long offset, int count) throws CoreException {
        List<String> columns =
                content.description().columns().stream().map(Column::name).toList();
        List<Entry> page = new ArrayList<>();
        long row = 0;
        for (Map.Entry<String, Path> file : content.files().entrySet()) {
            try (TableRows rows = TableRows.open(file.getValue(), file.getKey(), content.description())) {
                while (rows.next()) {
                    if (row++ < offset) {
                        continue;
                    }
                    if (page.size() == count) {
                        return new TablePreview(columns, page, true);
                    }
                    page.add(new Entry(
                            SampleKey.row(file.getKey(), rows.index()),
                            shown(rows.row().texts())));
                }
            }
        }
        return new TablePreview(columns, page, false);
    }

    private static List<String> shown(List<String> values) {
        return values.stream()
                .map(text -> text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…")
                .toList();
    }
}
