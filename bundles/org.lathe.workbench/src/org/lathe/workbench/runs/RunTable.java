package org.lathe.workbench.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.lathe.charts.RunColors;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunStatus;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.StatusCell;
import org.lathe.workbench.navigator.Scores;

/** A table of runs that makes only the rows that are seen, so that ten thousand runs open at once. */
final class RunTable {
    private final TableViewer viewer;
    private List<IndexedRun> runs = List.of();

    RunTable(Composite parent, RunColors colors) {
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ById());
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index < runs.size()) {
                viewer.replace(runs.get(index), index);
            }
        });
        name(colors);
        status();
        column(
                Messages.score,
                80,
                SWT.TRAIL,
                r -> Scores.mainKey(r.run())
                        .map(k -> Words.metric(r.run().metrics().get(k)))
                        .orElse(""));
        column(Messages.time, 70, SWT.TRAIL, r -> Words.duration(r.run().duration(Instant.now())));
        column(Messages.loss, 70, SWT.TRAIL, r -> metric(r.run(), "val_loss", "train_loss"));
        column(
                Messages.score_key,
                110,
                SWT.LEAD,
                r -> Scores.mainKey(r.run()).map(k -> k.replace('_', ' ')).orElse(""));
        column(
                Messages.data,
                100,
                SWT.LEAD,
                r -> r.run().dataset().map(DatasetInput::label).orElse(""));
        column(Messages.experiment, 120, SWT.LEAD, IndexedRun::experiment);
    }

    TableViewer viewer() {
        return viewer;
    }

    void show(List<IndexedRun> next) {
        boolean sameRows = next.size() == runs.size();
        runs = next;
        if (viewer.getInput() == null) {
            viewer.setInput(this);
        }
        if (!sameRows) {
            viewer.setItemCount(runs.size());
        }
        viewer.refresh();
    }

    private static String metric(Run run, String... keys) {
        for (String key : keys) {
            Double value = run.metrics().get(key);
            if (value != null) {
                return Words.metric(value);
            }
        }
        return "";
    }

    private void column(String title, int width, int align, Function<IndexedRun, String> text) {
        TableViewerColumn column = make(title, width, align);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((IndexedRun) element);
            }
        });
    }

    private TableViewerColumn make(String title, int width, int align) {
        TableViewerColumn column = new TableViewerColumn(viewer, align);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        return column;
    }

    /** The name behind a swatch in the colour that the run's lines have in the charts. */
    private void name(RunColors colors) {
        Swatches swatches = new Swatches(viewer.getControl());
        make(Messages.name, 140, SWT.LEAD).setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return ((IndexedRun) element).name();
            }

            @Override
            public Image getImage(Object element) {
                int index = colors.index(((IndexedRun) element).run().id());
                return swatches.get(LatheTheme.of(viewer.getControl()).charts().line(index));
            }
        });
    }

    private void status() {
        make(Messages.status, 120, SWT.LEAD).setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                Run run = ((IndexedRun) element).run();
                return run.status() == RunStatus.RUNNING
                        ? Progress.of(run)
                                .map(Progress::words)
                                .orElse(run.status().word())
                        : run.status().word();
            }

            @Override
            public Image getImage(Object element) {
                return cell(element).image(viewer.getControl());
            }

            @Override
            public Color getForeground(Object element) {
                return cell(element).color(viewer.getControl());
            }

            @Override
            public String getToolTipText(Object element) {
                return ((IndexedRun) element).run().reason().orElse(null);
            }

            private StatusCell cell(Object element) {
                return new StatusCell(((IndexedRun) element).run().status());
            }
        });
    }

    /** How far a running run is. */
    record Progress(double share, Optional<java.time.Duration> left) {
        static Optional<Progress> of(Run run) {
            Double share = run.metrics().get("progress");
            if (share == null || !(share > 0 && share <= 1)) {
                return Optional.empty();
            }
            long spent = run.duration(Instant.now()).toMillis();
            return Optional.of(new Progress(
                    share,
                    share < 0.02
                            ? Optional.empty()
                            : Optional.of(java.time.Duration.ofMillis((long) (spent / share - spent)))));
        }

        String words() {
            return Math.round(share * 100) + " %"
                    + left.map(l -> "  " + Words.duration(l)).orElse("");
        }
    }

    private static final class ById implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof IndexedRun x && b instanceof IndexedRun y
                    ? x.run().id().equals(y.run().id())
                    : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof IndexedRun run ? run.run().id().hashCode() : element.hashCode();
        }
    }
}
