package org.lathe.workbench.runs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.ui.Coalescer;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.RunPalette;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.ContextMenu;

/** The runs of the project that is looked at, newest first, live ones with their progress. */
public final class RunsPart {
    private static final String ID = "org.lathe.workbench.runs";

    private final WorkspaceModel model;
    private final Attention attention;
    private final RunPalette palette;
    private final ESelectionService selections;
    private final IWorkbenchWindow window;
    private final Consumer<Snapshot> listener = snapshot -> changed();
    private final Runnable looked = this::changed;
    private Composite stack;
    private StackLayout layout;
    private RunTable table;
    private EmptyState empty;
    private Coalescer coalescer;
    private boolean showing;

    @Inject
    public RunsPart(
            WorkspaceModel model,
            Attention attention,
            RunPalette palette,
            ESelectionService selections,
            IWorkbenchWindow window) {
        this.palette = palette;
        this.model = model;
        this.attention = attention;
        this.selections = selections;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent, MPart part, EMenuService menus, EModelService models) {
        stack = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        stack.setLayout(layout);
        table = new RunTable(stack, palette.colors());
        table.viewer().addSelectionChangedListener(e -> select(e.getStructuredSelection()));
        ContextMenu.register(table.viewer().getControl(), ID, part, menus, models);
        empty = new EmptyState(
                stack,
                Icon.TRAIN,
                Messages.no_runs,
                Optional.of(new EmptyState.Door(Messages.train, () -> Commands.run(window, "org.lathe.train"))));
        coalescer = new Coalescer(stack, this::refresh);
        model.addListener(listener);
        attention.addListener(looked);
        refresh();
    }

    @PreDestroy
    void dispose() {
        model.removeListener(listener);
        attention.removeListener(looked);
    }

    @Focus
    void focus() {
        layout.topControl.setFocus();
    }

    private void changed() {
        coalescer.request();
    }

    private void refresh() {
        List<IndexedRun> runs =
                attention.in(model.snapshot()).map(ProjectContent::runs).orElse(List.of());
        showing = true;
        try {
            table.show(runs);
            choose(runs);
        } finally {
            showing = false;
        }
        layout.topControl = runs.isEmpty() ? empty : table.viewer().getControl();
        stack.layout();
    }

    /** What is looked at elsewhere is selected here; looking at nothing means the newest run. */
    private void choose(List<IndexedRun> runs) {
        if (attention.runs().isEmpty() && !runs.isEmpty()) {
            IndexedRun newest = runs.get(0);
            attention.lookAt(newest.run().project(), List.of(newest.run().id()));
        }
        List<IndexedRun> chosen = runs.stream()
                .filter(r -> attention.runs().contains(r.run().id()))
                .toList();
        IStructuredSelection now = table.viewer().getStructuredSelection();
        if (!ids(Arrays.asList(now.toArray())).equals(ids(chosen))) {
            table.viewer().setSelection(new StructuredSelection(chosen), true);
        }
    }

    private static List<String> ids(List<?> runs) {
        return runs.stream()
                .filter(IndexedRun.class::isInstance)
                .map(r -> ((IndexedRun) r).run().id())
                .sorted()
                .toList();
    }

    private void select(IStructuredSelection selection) {
        selections.setSelection(selection);
        if (showing || selection.isEmpty()) {
            return;
        }
        List<IndexedRun> runs =
                Arrays.stream(selection.toArray()).map(IndexedRun.class::cast).toList();
        attention.lookAt(
                runs.get(0).run().project(),
                runs.stream().map(r -> r.run().id()).toList());
    }
}
