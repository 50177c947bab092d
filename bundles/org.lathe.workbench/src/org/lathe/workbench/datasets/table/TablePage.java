package org.lathe.workbench.datasets.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.text.Words;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.ui.table.ColumnSpec;
import org.lathe.ui.table.VirtualTable;
import org.lathe.workbench.shell.WidgetKey;

/** All rows of a table, read a page at a time as they come into sight; Ctrl+F finds rows. */
public final class TablePage extends Composite {
    /** Native tables slow down with thousands of columns; the statistics have them all. */
    private static final int MOST_COLUMNS = 200;

    private final VirtualTable<TableRows.Row> table;

    public TablePage(Composite parent, DatasetContent content, SamplePreviews previews) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        InfoBar bar = new InfoBar(this, 1);
        List<Column> columns = content.description().columns();
        if (columns.size() > MOST_COLUMNS) {
            bar.show(
                    Icon.HELP,
                    Messages.bind(Messages.columns_cut, Words.number(MOST_COLUMNS), Words.number(columns.size())));
        }
        List<ColumnSpec<TableRows.Row>> specs = new ArrayList<>();
        specs.add(ColumnSpec.<TableRows.Row>number(
                        "row", Messages.row, 70, r -> (double) r.number() + 1, d -> Words.number(d.longValue()))
                .unsorted());
        IntStream.range(0, Math.min(MOST_COLUMNS, columns.size()))
                .mapToObj(i -> spec(content, columns.get(i), i))
                .forEach(specs::add);
        table = new VirtualTable<>(this, SWT.MULTI, specs, TableRows.Row::number);
        table.setReporter(bar);
        table.setEmptyText(Messages.no_rows);
        table.setSource(new TableRows(content, previews));
        WidgetKey.set(table.table(), "rows");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    }

    private static ColumnSpec<TableRows.Row> spec(DatasetContent content, Column column, int index) {
        boolean label =
                content.description().labelColumn().filter(column::equals).isPresent();
        String title = label ? column.name() + "  " + Messages.is_label : column.name();
        ColumnSpec<TableRows.Row> text =
                ColumnSpec.text("c" + index, title, label ? 130 : 100, row -> row.value(index));
        boolean number = column.type() == Column.Type.NUMBER;
        return new ColumnSpec<>(
                        text.id(),
                        text.title(),
                        text.width(),
                        number,
                        text.text(),
                        text.image(),
                        text.picture(),
                        text.color(),
                        text.order())
                .unsorted();
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
