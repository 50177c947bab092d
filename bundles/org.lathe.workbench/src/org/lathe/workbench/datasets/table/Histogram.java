package org.lathe.workbench.datasets.table;

import java.util.List;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lathe.core.dataset.ColumnStatistics;

/** The bars of a column: its commonest values when it has few, else how many lie in each range. */
record Histogram(List<Bar> bars, boolean values) {
    /**
     * One bar.
     *
     * @param from what it stands for: the value, or the range's lower end
     */
    record Bar(String from, String to, long count) {}

    static Histogram of(ColumnStatistics column) {
        boolean values = column.type() != org.lathe.core.dataset.Column.Type.NUMBER
                && !column.top().isEmpty();
        return values
                ? new Histogram(
                        column.top().stream()
                                .map(v -> new Bar(v.value(), v.value(), v.count()))
                                .toList(),
                        true)
                : new Histogram(
                        column.bins().stream()
                                .map(b -> new Bar(
                                        org.lathe.core.text.Words.metric(b.from()),
                                        org.lathe.core.text.Words.metric(b.to()),
                                        b.count()))
                                .toList(),
                        false);
    }

    long largest() {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }

    /** The place of a bar in an area. */
    Rectangle place(int bar, Rectangle area) {
        int left = area.x + area.width * bar / bars.size();
        int right = area.x + area.width * (bar + 1) / bars.size();
        long count = bars.get(bar).count();
        int height = (int) Math.max(count > 0 ? 1 : 0, area.height * count / Math.max(1, largest()));
        int gap = right - left > 4 ? 1 : 0;
        return new Rectangle(left, area.y + area.height - height, Math.max(1, right - left - gap), height);
    }

    /** Draws the bars in the background colour. */
    void paint(GC gc, Rectangle area) {
        for (int i = 0; i < bars.size(); i++) {
            gc.fillRectangle(place(i, area));
        }
    }
}
