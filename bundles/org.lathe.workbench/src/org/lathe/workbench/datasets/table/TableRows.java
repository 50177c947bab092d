package org.lathe.workbench.datasets.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.ui.table.PageSource;

/** A version's rows, a page at a time. A search reads through all rows once and remembers the numbers of those it found. */
final class TableRows implements PageSource<TableRows.Row> {
    private static final int STEP = 5_000;

    private final DatasetContent content;
    private final SamplePreviews previews;
    private String searched = "";
    private long[] found = {};

    /** @param number of the row over all files, from 0 */
    record Row(long number, List<String> values) {
        String value(int column) {
            return column < values.size() ? values.get(column) : "";
        }

        boolean has(String part) {
            return values.stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains(part));
        }
    }

    TableRows(DatasetContent content, SamplePreviews previews) {
        this.content = content;
        this.previews = previews;
    }

    @Override
    public Page<Row> fetch(Query query, int offset, int limit, IProgressMonitor monitor) throws CoreException {
        String part = query.filter().strip().toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            int total = (int) Math.min(Integer.MAX_VALUE, content.description().samples());
            return new Page<>(offset, total, read(offset, limit));
        }
        if (!part.equals(searched)) {
            found = search(part, monitor);
            searched = part;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = Math.min(offset, found.length); i < Math.min(found.length, offset + limit); i++) {
            rows.addAll(read(found[i], 1));
        }
        return new Page<>(Math.min(offset, found.length), found.length, rows);
    }

    private List<Row> read(long from, int count) throws CoreException {
        List<Row> rows = new ArrayList<>();
        for (List<String> values : previews.rows(content, from, count)) {
            rows.add(new Row(from + rows.size(), values));
        }
        return rows;
    }

    private long[] search(String part, IProgressMonitor monitor) throws CoreException {
        long[] numbers = new long[1_024];
        int count = 0;
        for (long from = 0; from < content.description().samples(); from += STEP) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            for (Row row : read(from, STEP)) {
                if (row.has(part)) {
                    numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
                    numbers[count++] = row.number();
                }
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
