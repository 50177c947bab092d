package org.lathe.workbench.runs;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Gives the selected run another name. */
public final class RenameRunHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<IndexedRun> runs = Selected.runs(event);
        if (runs.size() != 1) {
            return null;
        }
        IndexedRun run = runs.get(0);
        InputDialog dialog = new InputDialog(
                window.getShell(),
                Messages.rename,
                Messages.rename_message,
                run.name(),
                name -> name.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            Work.run(
                    window,
                    Messages.rename,
                    monitor -> {
                        Services.get(RunService.class)
                                .annotate(
                                        run.run().id(),
                                        "name",
                                        dialog.getValue().strip());
                        return run;
                    },
                    done -> Services.get(WorkspaceModel.class).refreshSoon());
        }
        return null;
    }
}
