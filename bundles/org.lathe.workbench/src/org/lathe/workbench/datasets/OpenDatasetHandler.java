package org.lathe.workbench.datasets;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.workbench.shell.Selected;

/** Opens the selected dataset's version. */
public final class OpenDatasetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Selected.dataset(event).ifPresent(d -> DatasetEditor.open(window, d, Optional.empty(), List.of()));
        return null;
    }
}
