package org.lathe.media.internal.table;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;

/** The data rows of one file of a dataset's table, without a header, counted from 0 as in sample keys. */
public final class TableRows implements AutoCloseable {
    private final Rows rows;
    private boolean header;
    private long index = -1;

    private TableRows(Rows rows, boolean header) {
        this.rows = rows;
        this.header = header;
    }

    /** @param path the file's path below {@code data/}, for messages */
    public static TableRows open(Path file, String path, DatasetDescription table) throws CoreException {
        TableFormat form = TableFormat.of(file, path);
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return new TableRows(
                form.open(file, path, CsvFormat.of(table), columns), form == TableFormat.DELIMITED && table.header());
    }

    public boolean next() throws CoreException {
        if (header) {
            header = false;
            if (!rows.next()) {
                return false;
            }
        }
        index++;
        return rows.next();
    }

    public Row row() {
        return rows.row();
    }

    /** The row's number in the file, from 0. */
    public long index() {
        return index;
    }

    @Override
    public void close() throws CoreException {
        rows.close();
    }
}
