package org.lathe.workbench.navigator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.ui.Coalescer;
import org.lathe.ui.EmptyState;
import org.lathe.ui.FileDrop;
import org.lathe.ui.Icon;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.datasets.ImportFlow;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.ContextMenu;
import org.osgi.service.event.Event;

/** The tree of projects with their datasets, runs and models; files dropped here become datasets. */
public final class NavigatorPart {
    private static final String ID = "org.lathe.workbench.navigator";

    private final WorkspaceModel model;
    private final Attention attention;
    private final ESelectionService selections;
    private final IWorkbenchWindow window;
    private final ProjectTree tree = new ProjectTree();
    private final Consumer<Snapshot> listener = snapshot -> changed();
    private Composite stack;
    private StackLayout layout;
    private TreeViewer viewer;
    private EmptyState empty;
    private Coalescer coalescer;
    private final Set<Object> expanded = new HashSet<>();

    @Inject
    public NavigatorPart(
            WorkspaceModel model, Attention attention, ESelectionService selections, IWorkbenchWindow window) {
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
        viewer = new TreeViewer(stack, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(tree);
        viewer.setComparer(tree);
        viewer.setUseHashlookup(true);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ProjectLabels(viewer.getControl())));
        viewer.addSelectionChangedListener(e -> select());
        viewer.addDoubleClickListener(e -> open(viewer.getStructuredSelection().getFirstElement()));
        ContextMenu.register(viewer.getControl(), ID, part, menus, models);
        empty = new EmptyState(
                stack,
                Icon.IMPORT,
                Messages.empty,
                Optional.of(new EmptyState.Door(
                        Messages.empty_button, () -> Commands.run(window, "org.lathe.dataset.import"))));
        FileDrop.attach(viewer.getControl(), new Drops());
        FileDrop.attach(empty, new Drops());
        coalescer = new Coalescer(stack, this::refresh);
        viewer.setInput(model);
        model.addListener(listener);
        refresh();
    }

    @PreDestroy
    void dispose() {
        model.removeListener(listener);
    }

    @Focus
    void focus() {
        layout.topControl.setFocus();
    }

    private void changed() {
        coalescer.request();
    }

    private void refresh() {
        Snapshot snapshot = model.snapshot();
        tree.show(snapshot);
        viewer.refresh();
        expandNew(snapshot);
        layout.topControl = snapshot.read() && snapshot.projects().isEmpty() ? empty : viewer.getControl();
        stack.layout();
    }

    /** Opens each project and group once, when it first has something in it; what the user closes stays closed. */
    private void expandNew(Snapshot snapshot) {
        for (ProjectContent content : snapshot.projects()) {
            String name = content.project().name();
            if (expanded.add(name)) {
                viewer.setExpandedState(content.project(), true);
            }
            for (Group.Kind kind : Group.Kind.values()) {
                Group group = new Group(name, kind);
                if (tree.hasChildren(group) && expanded.add(group)) {
                    viewer.setExpandedState(group, true);
                }
            }
        }
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void themed(@UIEventTopic(IThemeEngine.Events.THEME_CHANGED) Event event) {
        if (coalescer != null) {
            changed();
        }
    }

    private void select() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (first instanceof TrainedModel trained) {
            attention.lookAt(
                    trained.run().run().project(), List.of(trained.run().run().id()));
        } else if (first instanceof Experiment experiment) {
            attention.lookAt(experiment.project(), runsOf(experiment));
        } else {
            project(first).ifPresent(attention::lookAt);
        }
        selections.setSelection(viewer.getStructuredSelection());
    }

    private List<String> runsOf(Experiment experiment) {
        return model.snapshot().project(experiment.project()).stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.experiment().equals(experiment.name()))
                .map(r -> r.run().id())
                .limit(20)
                .toList();
    }

    private static Optional<String> project(Object element) {
        return switch (element) {
            case Project project -> Optional.of(project.name());
            case Group group -> Optional.of(group.project());
            case DatasetVersion dataset -> Optional.of(dataset.project());
            case Experiment experiment -> Optional.of(experiment.project());
            case TrainedModel trained -> Optional.of(trained.run().run().project());
            case null, default -> Optional.empty();
        };
    }

    private void open(Object element) {
        if (element instanceof DatasetVersion dataset) {
            DatasetEditor.open(window, dataset, Optional.empty(), List.of());
        } else if (element != null) {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }

    /** Files dropped on a dataset become its next version; elsewhere a new dataset. */
    private final class Drops implements FileDrop.Taker {
        @Override
        public Optional<String> describe(List<java.nio.file.Path> files) {
            Object element = underPointer();
            if (element instanceof DatasetVersion dataset) {
                return Optional.of(Messages.bind(Messages.drop_dataset, dataset.dataset()));
            }
            return Optional.of(project(element)
                    .or(attention::project)
                    .map(name -> Messages.bind(Messages.drop_project, name))
                    .orElse(Messages.drop_new_project));
        }

        @Override
        public void take(List<java.nio.file.Path> files) {
            Object element = underPointer();
            Optional<String> dataset =
                    element instanceof DatasetVersion d ? Optional.of(d.dataset()) : Optional.empty();
            ImportFlow.open(window, files, project(element).or(attention::project), dataset);
        }

        private Object underPointer() {
            Tree control = viewer.getTree();
            TreeItem item =
                    control.getItem(control.toControl(control.getDisplay().getCursorLocation()));
            return item == null ? null : item.getData();
        }
    }
}
