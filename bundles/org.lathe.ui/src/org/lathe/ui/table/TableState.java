package org.lathe.ui.table;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.lathe.ui.table.PageSource.Query;

/** A table's looks in settings: by the columns' ids, so that columns may come and go between versions. */
final class TableState {
    static final String SORT = "sort";
    static final String ASCENDING = "ascending";
    private static final String WIDTH = "width.";
    private static final String ORDER = "order";

    private TableState() {}

    static void save(Table table, IDialogSettings settings, Query query) {
        int[] shown = table.getColumnOrder();
        // the last one is as wide as the window leaves it, not as anyone wanted it
        for (int i = 0; i < shown.length - 1; i++) {
            TableColumn column = table.getColumn(shown[i]);
            settings.put(WIDTH + column.getData(), column.getWidth());
        }
        settings.put(
                ORDER,
                IntStream.of(table.getColumnOrder())
                        .mapToObj(i -> (String) table.getColumn(i).getData())
                        .toArray(String[]::new));
        query.column().ifPresent(column -> settings.put(SORT, column));
        settings.put(ASCENDING, query.ascending());
    }

    static void restore(Table table, IDialogSettings settings) {
        for (TableColumn column : table.getColumns()) {
            String width = settings.get(WIDTH + column.getData());
            if (width != null && width.matches("[1-9]\\d{0,3}")) {
                column.setWidth(Integer.parseInt(width));
            }
        }
        String[] order = settings.getArray(ORDER);
        if (order != null) {
            int[] known = Stream.of(order)
                    .mapToInt(id -> index(table, id))
                    .filter(i -> i >= 0)
                    .distinct()
                    .toArray();
            if (known.length == table.getColumnCount()) {
                table.setColumnOrder(known);
            }
        }
    }

    private static int index(Table table, String id) {
        return IntStream.range(0, table.getColumnCount())
                .filter(i -> id.equals(table.getColumn(i).getData()))
                .findFirst()
                .orElse(-1);
    }
}
