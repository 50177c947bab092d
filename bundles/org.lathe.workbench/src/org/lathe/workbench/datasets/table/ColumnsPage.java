package org.lathe.workbench.datasets.table;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.text.Words;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.ui.table.ColumnSpec;
import org.lathe.ui.table.ListSource;
import org.lathe.ui.table.VirtualTable;
import org.lathe.workbench.shell.WidgetKey;

/** What the values of each column are like: numbers with a small histogram, and the chosen column's larger. */
public final class ColumnsPage extends Composite {
    private static final int PICTURE_WIDTH = 120;
    private static final int PICTURE_HEIGHT = 20;

    private final VirtualTable<ColumnStatistics> table;
    private final ColumnDetails details;
    private final List<ColumnSpec<ColumnStatistics>> specs;

    public ColumnsPage(Composite parent, DatasetContent content, SamplePreviews previews) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        InfoBar bar = new InfoBar(this, 1);
        SashForm sash = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        HistogramImages images = new HistogramImages(this, PICTURE_WIDTH, PICTURE_HEIGHT);
        specs = List.of(
                ColumnSpec.text("name", Messages.column, 150, ColumnStatistics::name),
                ColumnSpec.text("type", Messages.type, 90, ColumnsPage::type),
                ColumnSpec.<ColumnStatistics>picture("values", Messages.values, PICTURE_WIDTH + 16, c -> images.get(c)),
                count("count", Messages.count, 80, c -> (double) c.count()),
                count("missing", Messages.missing, 80, c -> (double) c.missing()),
                ColumnSpec.number(
                        "distinct",
                        Messages.distinct,
                        80,
                        c -> (double) c.distinct(),
                        d -> Words.number(d.longValue())),
                measure("min", Messages.min, ColumnStatistics::min),
                measure("mean", Messages.mean, ColumnStatistics::mean),
                measure("max", Messages.max, ColumnStatistics::max),
                measure("deviation", Messages.deviation, ColumnStatistics::deviation));
        table = new VirtualTable<>(sash, SWT.SINGLE, specs, ColumnStatistics::name);
        table.setEmptyText(Messages.measuring);
        WidgetKey.set(table.table(), "columns");
        details = new ColumnDetails(sash);
        sash.setWeights(60, 40);
        table.onSelection(rows -> rows.stream().findFirst().ifPresent(details::show));
        Jobs.of(getDisplay())
                .task(Messages.measuring, monitor -> previews.statistics(content, monitor))
                .then(this::fill)
                .failure(bar)
                .start();
    }

    private static ColumnSpec<ColumnStatistics> count(
            String id, String title, int width, java.util.function.Function<ColumnStatistics, Double> value) {
        return ColumnSpec.number(id, title, width, value, d -> d == 0 ? "" : Words.number(d.longValue()));
    }

    private static ColumnSpec<ColumnStatistics> measure(
            String id, String title, java.util.function.Function<ColumnStatistics, Double> value) {
        return ColumnSpec.number(
                id, title, 90, c -> Double.isNaN(value.apply(c)) ? null : value.apply(c), Words::metric);
    }

    private static String type(ColumnStatistics column) {
        return switch (column.type()) {
            case NUMBER -> Messages.type_number;
            case CATEGORY -> Messages.type_category;
            case TEXT -> Messages.type_text;
        };
    }

    private void fill(List<ColumnStatistics> columns) {
        if (!isDisposed()) {
            table.setSource(new ListSource<>(columns, specs));
            columns.stream().findFirst().ifPresent(details::show);
        }
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
