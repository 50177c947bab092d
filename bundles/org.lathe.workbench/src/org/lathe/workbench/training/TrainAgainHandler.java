package org.lathe.workbench.training;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.workbench.shell.Selected;

/** Opens the training dialog with what a run was made of. */
public final class TrainAgainHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        java.util.Optional<IndexedRun> run = Selected.runs(event).stream().findFirst();
        TrainFlow.open(
                HandlerUtil.getActiveWorkbenchWindowChecked(event),
                Selected.content(event),
                Selected.dataset(event),
                run);
        return null;
    }
}
