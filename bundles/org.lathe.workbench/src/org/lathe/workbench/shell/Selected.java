package org.lathe.workbench.shell;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.navigator.Group;

/** What a command works on: the selected elements, else what the user looks at. */
public final class Selected {
    private Selected() {}

    public static <T> List<T> all(ExecutionEvent event, Class<T> type) {
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (!(selection instanceof IStructuredSelection structured)) {
            return List.of();
        }
        return java.util.Arrays.stream(structured.toArray())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public static <T> Optional<T> first(ExecutionEvent event, Class<T> type) {
        return all(event, type).stream().findFirst();
    }

    /** The selected runs as they are now; else those that are looked at. */
    public static List<IndexedRun> runs(ExecutionEvent event) {
        Snapshot now = Services.get(WorkspaceModel.class).snapshot();
        List<String> ids =
                all(event, IndexedRun.class).stream().map(r -> r.run().id()).toList();
        List<String> wanted = ids.isEmpty() ? Services.get(Attention.class).runs() : ids;
        return wanted.stream().map(now::run).flatMap(Optional::stream).toList();
    }

    /** The selected dataset; else the open editor's; else the project's only one. */
    public static Optional<DatasetVersion> dataset(ExecutionEvent event) {
        return first(event, DatasetVersion.class)
                .or(() -> Optional.ofNullable(HandlerUtil.getActiveEditorInput(event))
                        .map(input -> input.getAdapter(DatasetVersion.class)))
                .or(() -> content(event)
                        .filter(c -> c.datasets().size() == 1)
                        .map(c -> c.datasets().get(0)));
    }

    /** The project of the selected element; else the one that is looked at. */
    public static Optional<String> project(ExecutionEvent event) {
        return first(event, Project.class)
                .map(Project::name)
                .or(() -> first(event, DatasetVersion.class).map(DatasetVersion::project))
                .or(() -> first(event, Group.class).map(Group::project))
                .or(() -> first(event, IndexedRun.class).map(r -> r.run().project()))
                .or(() -> Services.get(Attention.class)
                        .in(Services.get(WorkspaceModel.class).snapshot())
                        .map(c -> c.project().name()));
    }

    /** That project with what it holds. */
    public static Optional<ProjectContent> content(ExecutionEvent event) {
        return project(event).flatMap(Services.get(WorkspaceModel.class).snapshot()::project);
    }
}
