package org.lathe.workbench.datasets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A page with rows of text, made as they come into sight. */
public class RowsPage extends Composite {
    private final Table table;
    private List<List<String>> rows = List.of();

    public RowsPage(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        table = new Table(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, e -> {
            TableItem item = (TableItem) e.item;
            item.setText(rows.get(e.index).toArray(String[]::new));
        });
    }

    protected final void column(String title, int width, int align) {
        TableColumn column = new TableColumn(table, align);
        column.setText(title);
        column.setWidth(width);
        column.setMoveable(true);
    }

    protected final void show(List<List<String>> next) {
        rows = List.copyOf(next);
        table.setItemCount(rows.size());
        table.clearAll();
    }

    /** The widget, for menus and keys. */
    public final Table table() {
        return table;
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
