package org.lathe.media.internal.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SampleKey;
import org.lathe.media.TablePreview;
import org.lathe.media.TablePreview.Entry;

/** A place in the rows of a table's files, from which reading goes on: pages one after the other read each row once. */
public final class TableCursor implements AutoCloseable {
    private final DatasetContent content;
    private final List<String> columns;
    private final Iterator<Map.Entry<String, Path>> files;
    private TableRows rows;
    private String path;
    private long next;
    private boolean read;
    private boolean ended;

    /** Stands before the first row. */
    public TableCursor(DatasetContent content) {
        this.content = content;
        columns = content.description().columns().stream().map(Column::name).toList();
        files = content.files().entrySet().iterator();
    }

    /** Whether the rows from a place on can still be read. */
    public boolean canRead(DatasetContent of, long from) {
        return of.tree().equals(content.tree()) && of.files().equals(content.files()) && from >= next;
    }

    /**
     * Reads a page.
     *
     * @param from the first row wanted, counted from 0 over all files in order of path
     * @param count how many rows at most
     */
    public TablePreview page(long from, int count) throws CoreException {
        List<Entry> page = new ArrayList<>();
        while (current() && page.size() < count) {
            if (next >= from) {
                page.add(new Entry(
                        SampleKey.row(path, rows.index()),
                        TablePreview.shown(rows.row().texts())));
            }
            next++;
            read = false;
        }
        return new TablePreview(columns, page, current());
    }

    /** Whether there is a row to be taken, which then is the present one. */
    private boolean current() throws CoreException {
        while (!read && !ended) {
            if (rows != null && rows.next()) {
                read = true;
            } else {
                close();
                nextFile();
            }
        }
        return !ended;
    }

    private void nextFile() throws CoreException {
        if (!files.hasNext()) {
            ended = true;
            return;
        }
        Map.Entry<String, Path> file = files.next();
        path = file.getKey();
        rows = TableRows.open(file.getValue(), path, content.description());
    }

    @Override
    public void close() throws CoreException {
        if (rows != null) {
            TableRows closing = rows;
            rows = null;
            closing.close();
        }
    }
}
