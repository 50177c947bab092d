package org.lathe.workbench.shell;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;

/** Deletes what is selected, after asking: runs that ended, a dataset, or a project. */
public final class DeleteHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<IndexedRun> runs = Selected.all(event, IndexedRun.class).stream()
                .filter(r -> r.run().status().ended())
                .toList();
        Optional<DatasetVersion> dataset = Selected.first(event, DatasetVersion.class);
        if (!runs.isEmpty()) {
            deleteRuns(window, runs);
        } else if (dataset.isPresent()) {
            deleteDataset(window, dataset.get());
        } else if (Selected.first(event, Project.class).isPresent()) {
            Commands.run(window, "org.lathe.project.delete");
        }
        return null;
    }

    private static void deleteRuns(IWorkbenchWindow window, List<IndexedRun> runs) {
        String what = runs.size() == 1 ? "'" + runs.get(0).name() + "'" : Words.count(runs.size(), "run", "runs");
        if (Questions.delete(
                window.getShell(), Messages.delete_runs, Messages.bind(Messages.delete_runs_question, what))) {
            Work.run(
                    window,
                    Messages.bind(Messages.deleting, what),
                    monitor -> {
                        for (IndexedRun run : runs) {
                            Services.get(RunService.class).delete(run.run().id());
                        }
                        return what;
                    },
                    done -> Services.get(WorkspaceModel.class).refreshSoon());
        }
    }

    private static void deleteDataset(IWorkbenchWindow window, DatasetVersion dataset) {
        if (Questions.delete(
                window.getShell(),
                Messages.delete_dataset,
                Messages.bind(Messages.delete_dataset_question, dataset.dataset()))) {
            Work.run(
                    window,
                    Messages.bind(Messages.deleting, dataset.dataset()),
                    monitor -> {
                        Services.get(DatasetStore.class).delete(dataset.project(), dataset.dataset());
                        return dataset;
                    },
                    done -> Services.get(WorkspaceModel.class).refreshSoon());
        }
    }
}
