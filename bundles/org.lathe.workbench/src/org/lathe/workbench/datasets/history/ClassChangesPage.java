package org.lathe.workbench.datasets.history;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.lathe.core.dataset.DatasetDiff.ClassChange;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.RowsPage;

/** How many samples each class had and has, as numbers and as two bars, the paler one for before. */
final class ClassChangesPage extends RowsPage {
    private static final int BARS = 4;

    private final List<ClassChange> classes;
    private final long largest;

    ClassChangesPage(Composite parent, List<ClassChange> classes) {
        super(parent);
        this.classes = classes;
        largest = classes.stream()
                .mapToLong(c -> Math.max(c.before(), c.after()))
                .max()
                .orElse(1);
        column(Messages.clazz, 180, SWT.LEAD);
        column(Messages.before, 80, SWT.TRAIL);
        column(Messages.after, 80, SWT.TRAIL);
        column(Messages.change, 80, SWT.TRAIL);
        column("", 320, SWT.LEAD);
        show(classes.stream()
                .map(c -> List.of(
                        c.label(),
                        Words.number(c.before()),
                        Words.number(c.after()),
                        change(c.after() - c.before()),
                        ""))
                .toList());
        table().addListener(SWT.PaintItem, this::paint);
    }

    private static String change(long difference) {
        return difference == 0 ? "" : difference > 0 ? "+" + Words.number(difference) : "−" + Words.number(-difference);
    }

    private void paint(Event event) {
        TableItem item = (TableItem) event.item;
        int row = table().indexOf(item);
        if (event.index != BARS || row < 0) {
            return;
        }
        Rectangle cell = item.getBounds(BARS);
        LatheTheme theme = LatheTheme.of(table());
        event.gc.setBackground(theme.pale());
        bar(event.gc, cell, cell.y + 3, classes.get(row).before());
        event.gc.setBackground(theme.accent());
        bar(event.gc, cell, cell.y + cell.height / 2 + 1, classes.get(row).after());
    }

    private void bar(GC gc, Rectangle cell, int y, long count) {
        int width = (int) ((cell.width - 16) * count / Math.max(1, largest));
        gc.fillRectangle(cell.x + 8, y, Math.max(count > 0 ? 1 : 0, width), cell.height / 2 - 4);
    }
}
