package org.lathe.workbench.datasets;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SamplePreviews.ClassCount;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.ui.Jobs;
import org.lathe.ui.LatheTheme;

/** How many samples each class has in each split, with a bar for the eye. */
final class BalancePage extends RowsPage {
    private static final int BAR = 5;

    private List<Map<Split, Long>> counts = List.of();
    private long largest = 1;

    BalancePage(Composite parent, DatasetContent content, SamplePreviews previews) {
        super(parent);
        column(Messages.clazz_title, 180, SWT.LEAD);
        column(Messages.split_train, 80, SWT.TRAIL);
        column(Messages.split_validation, 90, SWT.TRAIL);
        column(Messages.split_test, 80, SWT.TRAIL);
        column(Messages.total, 80, SWT.TRAIL);
        column("", 360, SWT.LEAD);
        table().addListener(SWT.PaintItem, this::paintBar);
        Jobs.of(getDisplay())
                .quiet(Messages.loading, monitor -> previews.classBalance(content))
                .then(this::fill)
                .start();
    }

    private void fill(List<ClassCount> balance) {
        if (isDisposed()) {
            return;
        }
        counts = balance.stream().map(ClassCount::counts).toList();
        largest = balance.stream().mapToLong(ClassCount::total).max().orElse(1);
        show(balance.stream()
                .map(c -> List.of(
                        c.label().isEmpty() ? Messages.all_samples : c.label(),
                        count(c.counts(), Split.TRAIN),
                        count(c.counts(), Split.VALIDATION),
                        count(c.counts(), Split.TEST),
                        Words.number(c.total()),
                        ""))
                .toList());
    }

    private static String count(Map<Split, Long> counts, Split split) {
        return Words.number(counts.getOrDefault(split, 0L));
    }

    /** Training, validation and test one behind the other, in lighter and lighter tones. */
    private void paintBar(Event event) {
        TableItem item = (TableItem) event.item;
        int row = table().indexOf(item);
        if (event.index != BAR || row < 0 || row >= counts.size()) {
            return;
        }
        Rectangle cell = item.getBounds(BAR);
        LatheTheme theme = LatheTheme.of(table());
        long before = 0;
        for (Split split : Split.values()) {
            long count = counts.get(row).getOrDefault(split, 0L);
            int from = cell.x + 8 + (int) ((cell.width - 16) * before / Math.max(1, largest));
            before += count;
            int to = cell.x + 8 + (int) ((cell.width - 16) * before / Math.max(1, largest));
            event.gc.setBackground(theme.accent());
            event.gc.setAlpha(255 - 85 * split.ordinal());
            event.gc.fillRectangle(
                    from, cell.y + cell.height / 4, Math.max(count > 0 ? 1 : 0, to - from), cell.height / 2);
        }
        event.gc.setAlpha(255);
    }
}
