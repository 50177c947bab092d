package org.lathe.workbench.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.LathePerspective;
import org.lathe.workbench.shell.Views;
import org.lathe.workbench.shell.Work;

/** From a dataset to a running training whose charts are in front. */
public final class TrainFlow {
    private TrainFlow() {}

    /**
     * Asks and starts.
     *
     * @param project what can be trained on
     * @param dataset the version to begin with
     * @param like a run whose recipe and parameters to begin with
     */
    public static void open(
            IWorkbenchWindow window,
            Optional<ProjectContent> project,
            Optional<DatasetVersion> dataset,
            Optional<IndexedRun> like) {
        if (project.isEmpty() || project.get().datasets().isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.train_window, Messages.nothing_to_train_on);
            return;
        }
        TrainDialog dialog = new TrainDialog(window.getShell(), project.get(), dataset, like);
        if (dialog.open() == Window.OK) {
            start(window, dialog.request());
        }
    }

    /** Starts a training in the background, then looks at it. */
    public static void start(IWorkbenchWindow window, RunRequest request) {
        Work.run(
                window,
                Messages.bind(Messages.starting, request.dataset()),
                monitor -> Services.get(RunService.class).start(request, monitor),
                run -> show(window, run));
    }

    /** Goes on with an ended run in the background, then looks at what goes on. */
    public static void resume(IWorkbenchWindow window, Run run, Map<String, String> changes) {
        Work.run(
                window,
                Messages.bind(Messages.resuming, run.name()),
                monitor -> Services.get(RunService.class).resume(run.id(), changes, monitor),
                child -> show(window, child));
    }

    private static void show(IWorkbenchWindow window, Run run) {
        Services.get(WorkspaceModel.class).refreshSoon();
        Services.get(Attention.class).lookAt(run.project(), List.of(run.id()));
        Views.show(window, LathePerspective.CHARTS);
    }
}
