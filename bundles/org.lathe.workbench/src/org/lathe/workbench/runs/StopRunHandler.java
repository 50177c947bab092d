package org.lathe.workbench.runs;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Stops the selected runs; without any that live, the one live run of the project where there is just one. */
public final class StopRunHandler extends AbstractHandler {
    /** After this the process is ended by force; a step or the writing of a model may take a while. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        for (IndexedRun run : chosen(event)) {
            Work.run(
                    window,
                    Messages.bind(Messages.stopping, run.name()),
                    monitor -> Services.get(RunService.class).stop(run.run().id(), GRACE, monitor),
                    done -> Services.get(WorkspaceModel.class).refreshSoon());
        }
        return null;
    }

    private static List<IndexedRun> chosen(ExecutionEvent event) {
        List<IndexedRun> selected = Selected.runs(event).stream()
                .filter(r -> !r.run().status().ended())
                .toList();
        if (!selected.isEmpty()) {
            return selected;
        }
        List<IndexedRun> live = Services.get(Attention.class)
                .in(Services.get(WorkspaceModel.class).snapshot())
                .stream()
                .flatMap(c -> c.runs().stream())
                .filter(r -> !r.run().status().ended())
                .toList();
        return live.size() == 1 ? live : List.of();
    }
}
