package org.lathe.workbench.datasets.history;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.DeleteDatasetVersion;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.text.Words;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Questions;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Takes the selected versions out of their dataset's history, after saying which runs and models stand on them. */
public final class DeleteVersionHandler extends AbstractHandler {
    static final String COMMAND = "org.lathe.version.delete";
    private static final int MOST_NAMED = 6;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<DatasetVersion> versions = Selected.all(event, DatasetVersion.class);
        if (versions.isEmpty()) {
            return null;
        }
        Work.run(window, Messages.deleting, monitor -> pins(versions), pins -> delete(window, versions, pins));
        return null;
    }

    private static DeleteDatasetVersion operation() {
        return new DeleteDatasetVersion(Services.get(DatasetStore.class), Services.get(RunIndex.class));
    }

    private static List<IndexedRun> pins(List<DatasetVersion> versions) throws CoreException {
        List<IndexedRun> pins = new ArrayList<>();
        for (DatasetVersion version : versions) {
            pins.addAll(operation().pins(version));
        }
        return pins;
    }

    private static void delete(IWorkbenchWindow window, List<DatasetVersion> versions, List<IndexedRun> pins) {
        String what =
                String.join(", ", versions.stream().map(DatasetVersion::label).toList());
        if (!Questions.delete(window.getShell(), Messages.delete, question(what, pins))) {
            return;
        }
        Work.run(
                window,
                Messages.bind(Messages.deleting_version, what),
                monitor -> {
                    for (DatasetVersion version : versions) {
                        operation().run(version, true);
                    }
                    return versions;
                },
                done -> {
                    Services.get(WorkspaceModel.class).refreshSoon();
                    OpenEditors.close(window, versions);
                });
    }

    private static String question(String what, List<IndexedRun> pins) {
        if (pins.isEmpty()) {
            return Messages.bind(Messages.delete_question, what);
        }
        String named =
                pins.stream().limit(MOST_NAMED).map(DeleteVersionHandler::words).collect(joining(", "));
        String more = pins.size() > MOST_NAMED
                ? Messages.bind(Messages.delete_more, Words.number(pins.size() - MOST_NAMED))
                : "";
        return Messages.bind(Messages.delete_pinned, what, named + more);
    }

    private static String words(IndexedRun run) {
        return Messages.bind(run.run().model().isPresent() ? Messages.pin_model : Messages.pin_run, run.name());
    }
}
