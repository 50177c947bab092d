package org.lathe.workbench.charts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.lathe.charts.ChartModel;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.ui.Coalescer;
import org.lathe.ui.chart.ChartGrid;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.RunPalette;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.preferences.Preferences;

/** The charts of the chosen runs, growing while these train. */
public final class ChartsPart {
    /** More lines than this tell nothing; the first ones chosen are drawn. */
    private static final int MOST_RUNS = 50;

    private final WorkspaceModel model;
    private final Attention attention;
    private final RunPalette palette;
    private final SeriesReader reader;
    private final Consumer<Snapshot> listener = snapshot -> choose();
    private final Runnable looked = this::choose;
    private ChartGrid grid;
    private Coalescer coalescer;
    private List<String> shown = List.of();

    @Inject
    public ChartsPart(WorkspaceModel model, Attention attention, RunService runs, RunPalette palette) {
        this.model = model;
        this.attention = attention;
        this.palette = palette;
        this.reader = new SeriesReader(runs, this::changed);
    }

    @PostConstruct
    void create(Composite parent) {
        grid = new ChartGrid(parent);
        grid.setEmptyText(Messages.no_metrics);
        coalescer = new Coalescer(grid, this::show);
        model.addListener(listener);
        attention.addListener(looked);
        choose();
    }

    @PreDestroy
    void dispose() {
        model.removeListener(listener);
        attention.removeListener(looked);
        reader.close();
    }

    @Focus
    void focus() {
        grid.setFocus();
    }

    private void choose() {
        Snapshot snapshot = model.snapshot();
        List<IndexedRun> runs = attention.runs().stream()
                .limit(MOST_RUNS)
                .map(snapshot::run)
                .flatMap(Optional::stream)
                .toList();
        reader.want(runs);
        changed();
    }

    private void changed() {
        coalescer.request();
    }

    /** New charts only where a line came, went or was renamed; else the series they hold have grown. */
    private void show() {
        List<ChartModel> charts =
                ChartLines.of(reader.series(), model.snapshot(), palette.colors(), Preferences.smoothing());
        List<String> next = charts.stream().map(ChartsPart::identity).toList();
        if (next.equals(shown)) {
            grid.dataChanged();
        } else {
            grid.setModels(charts);
            shown = next;
        }
    }

    private static String identity(ChartModel chart) {
        StringBuilder text = new StringBuilder(chart.title()).append(chart.smoothing());
        chart.lines()
                .forEach(l -> text.append('|')
                        .append(l.run())
                        .append(l.key())
                        .append(l.label())
                        .append(System.identityHashCode(l.series())));
        return text.toString();
    }
}
