package org.lathe.workbench.datasets;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lathe.core.dataset.SamplePreviews.ClassCount;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;

/** How many samples each class has in each split, with a bar for the eye. */
final class BalancePage extends RowsPage {
    private static final int BAR = 5;

    private final List<Long> totals;
    private final long largest;

    BalancePage(Composite parent, List<ClassCount> balance) {
        super(parent);
        totals = balance.stream().map(ClassCount::total).toList();
        largest = totals.stream().mapToLong(Long::longValue).max().orElse(1);
        column(Messages.clazz_title, 180, SWT.LEAD);
        column(Messages.split_train, 80, SWT.TRAIL);
        column(Messages.split_validation, 90, SWT.TRAIL);
        column(Messages.split_test, 80, SWT.TRAIL);
        column(Messages.total, 80, SWT.TRAIL);
        column("", 260, SWT.LEAD);
        show(balance.stream()
                .map(c -> List.of(
                        c.label().isEmpty() ? Messages.all_samples : c.label(),
                        count(c.counts(), Split.TRAIN),
                        count(c.counts(), Split.VALIDATION),
                        count(c.counts(), Split.TEST),
                        Words.number(c.total()),
                        ""))
                .toList());
        table().addListener(SWT.PaintItem, this::paintBar);
    }

    private static String count(Map<Split, Long> counts, Split split) {
        return Words.number(counts.getOrDefault(split, 0L));
    }

    private void paintBar(Event event) {
        int row = table().indexOf((org.eclipse.swt.widgets.TableItem) event.item);
        if (event.index != BAR || row < 0) {
            return;
        }
        Rectangle cell = ((org.eclipse.swt.widgets.TableItem) event.item).getBounds(BAR);
        int length = (int) ((cell.width - 16) * totals.get(row) / Math.max(1, largest));
        event.gc.setBackground(LatheTheme.of(table()).accent());
        event.gc.fillRoundRectangle(cell.x + 8, cell.y + cell.height / 4, Math.max(2, length), cell.height / 2, 4, 4);
    }
}
