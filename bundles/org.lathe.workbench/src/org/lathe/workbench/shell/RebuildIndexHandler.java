package org.lathe.workbench.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.run.RunService;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;

/** Makes the index again from folders and repositories. */
public final class RebuildIndexHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Work.run(
                HandlerUtil.getActiveWorkbenchWindowChecked(event),
                Messages.rebuilding,
                monitor -> {
                    Services.get(RunService.class).rebuildIndex(monitor);
                    return monitor;
                },
                done -> Services.get(WorkspaceModel.class).refreshSoon());
        return null;
    }
}
