package org.lathe.workbench.training;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.workbench.shell.Selected;

/** Asks what to train and starts it. */
public final class TrainHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        TrainFlow.open(
                HandlerUtil.getActiveWorkbenchWindowChecked(event),
                Selected.content(event),
                Selected.dataset(event),
                Optional.empty());
        return null;
    }
}
