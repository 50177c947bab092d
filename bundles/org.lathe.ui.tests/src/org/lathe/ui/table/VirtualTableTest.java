package org.lathe.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lathe.ui.Ui;

class VirtualTableTest {
    private static final List<ColumnSpec<Integer>> COLUMNS = List.of(
            ColumnSpec.text("name", "name", 150, i -> "run-" + i),
            ColumnSpec.number("score", "score", 80, i -> i % 97 == 0 ? null : (double) (i % 97), String::valueOf));

    private Shell shell;
    private VirtualTable<Integer> table;

    @BeforeEach
    void open() {
        shell = Ui.shell(500, 400);
        table = new VirtualTable<>(shell, SWT.MULTI, COLUMNS, i -> i);
        shell.layout(true);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void onlyThePagesLookedAtAreRead() {
        List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
        table.setSource(new PageSource<>() {
            @Override
            public Page<Integer> fetch(Query query, int offset, int limit, IProgressMonitor monitor) {
                asked.add(offset);
                return new Page<>(
                        offset,
                        1_000_000,
                        IntStream.range(offset, offset + limit).boxed().toList());
            }
        });
        Ui.until("the first rows", () -> table.table().getItemCount() == 1_000_000 && text(0).equals("run-0"));
        table.table().setTopIndex(700_000);
        Ui.until("the rows there", () -> text(700_000).equals("run-700000"));
        assertTrue(asked.size() <= 6, asked.toString());
    }

    @Test
    void rowsAreSortedByAClickOnTheHeader() {
        show();
        table.table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        Ui.until("the largest first", () -> table.table().getItem(0).getText(1).equals("96.0"));
        table.table().getColumn(1).notifyListeners(SWT.Selection, new Event());
        Ui.until("the smallest first", () -> table.table().getItem(0).getText(1).equals("1.0"));
    }

    @Test
    void theSelectionStaysWithItsRowsWhenTheOrderChanges() {
        show();
        List<List<Integer>> told = new ArrayList<>();
        table.onSelection(told::add);
        table.table().select(5);
        table.table().notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(List.of(5)), told);
        table.table().getColumn(0).notifyListeners(SWT.Selection, new Event());
        table.table().getColumn(0).notifyListeners(SWT.Selection, new Event());
        Ui.until("sorted backward", () -> text(0).equals("run-99"));
        int[] indices = table.table().getSelectionIndices();
        assertEquals(1, indices.length);
        assertEquals("run-5", text(indices[0]));
        assertEquals(List.of(5), table.selection());
        table.select(Set.of(7, 8));
        assertEquals(List.of(7, 8), table.selection().stream().sorted().toList());
    }

    @Test
    void theFilterFindsTextOfAnyColumn() {
        show();
        Event find = new Event();
        find.keyCode = 'f';
        find.stateMask = SWT.MOD1;
        table.table().notifyListeners(SWT.KeyDown, find);
        ((Text) table.getChildren()[0]).setText("RUN-9");
        Ui.until("what is found", () -> table.table().getItemCount() == 11);
        ((Text) table.getChildren()[0]).setText("nothing of it");
        Ui.until("nothing", () -> table.table().getItemCount() == 0);
    }

    @Test
    void looksAreKept() {
        show();
        table.table().getColumn(1).setWidth(133);
        table.table().setColumnOrder(new int[] {1, 0});
        DialogSettings settings = new DialogSettings("table");
        table.save(settings);
        VirtualTable<Integer> other = new VirtualTable<>(shell, SWT.MULTI, COLUMNS, i -> i);
        other.restore(settings);
        assertEquals(133, other.table().getColumn(1).getWidth());
        assertEquals(1, other.table().getColumnOrder()[0]);
    }

    private void show() {
        table.setSource(new ListSource<>(IntStream.range(0, 100).boxed().toList(), COLUMNS));
        Ui.until("rows", () -> table.table().getItemCount() == 100 && text(0).startsWith("run"));
    }

    private String text(int row) {
        return table.table().getItem(row).getText(0);
    }
}
