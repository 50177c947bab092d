package org.lathe.workbench.shell;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;

/** Reads the workspace anew at once. */
public final class RefreshHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Services.get(WorkspaceModel.class).refreshSoon();
        return null;
    }
}
