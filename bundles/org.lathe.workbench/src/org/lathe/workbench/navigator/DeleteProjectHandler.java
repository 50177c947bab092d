package org.lathe.workbench.navigator;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.RunIndex;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Questions;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Deletes a project after saying what goes with it. */
public final class DeleteProjectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<ProjectContent> content = Selected.content(event);
        if (content.isEmpty()) {
            return null;
        }
        ProjectContent project = content.get();
        String name = project.project().name();
        boolean sure = Questions.delete(
                window.getShell(),
                Messages.delete_project,
                Messages.bind(Messages.delete_project_question, new Object[] {
                    name,
                    org.lathe.core.text.Words.count(project.datasets().size(), "dataset", "datasets"),
                    org.lathe.core.text.Words.count(project.runs().size(), "run", "runs")
                }));
        if (sure) {
            Work.run(
                    window,
                    Messages.bind(Messages.deleting, name),
                    monitor -> {
                        Services.get(ProjectStore.class).delete(name);
                        for (RunIndex.IndexedRun run : project.runs()) {
                            Services.get(RunIndex.class).remove(run.run().id());
                        }
                        return name;
                    },
                    done -> Services.get(WorkspaceModel.class).refreshSoon());
        }
        return null;
    }
}
