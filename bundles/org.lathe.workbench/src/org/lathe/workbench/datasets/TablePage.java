package org.lathe.workbench.datasets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.ui.Jobs;
import org.lathe.workbench.model.Services;

/** The first rows of a table. */
final class TablePage extends RowsPage {
    private static final int FIRST_ROWS = 1_000;
    /** Native tables slow down with thousands of columns; the rest is in the file. */
    private static final int MOST_COLUMNS = 200;

    TablePage(Composite parent, DatasetContent content) {
        super(parent);
        List<Column> columns = content.description().columns();
        for (Column column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            boolean label =
                    content.description().labelColumn().filter(column::equals).isPresent();
            column(
                    label ? column.name() + "  " + Messages.is_label : column.name(),
                    label ? 120 : 90,
                    column.type() == Column.Type.NUMBER ? SWT.TRAIL : SWT.LEAD);
        }
        Jobs.of(getDisplay())
                .quiet(
                        Messages.loading,
                        monitor -> Services.get(SamplePreviews.class).rows(content, 0, FIRST_ROWS))
                .then(rows -> {
                    if (!isDisposed()) {
                        show(rows.stream()
                                .map(row -> row.subList(0, Math.min(MOST_COLUMNS, row.size())))
                                .toList());
                    }
                })
                .start();
    }
}
