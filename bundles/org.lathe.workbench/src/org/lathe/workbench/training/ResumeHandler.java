package org.lathe.workbench.training;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunStatus;
import org.lathe.workbench.shell.Selected;

/** Goes on with an ended run; one that finished is asked for how many epochs more. */
public final class ResumeHandler extends AbstractHandler {
    private static final String EPOCHS = "epochs";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<IndexedRun> chosen = Selected.runs(event).stream()
                .filter(run -> run.run().status().ended())
                .findFirst();
        if (chosen.isEmpty()) {
            return null;
        }
        Run run = chosen.get().run();
        if (run.status() != RunStatus.FINISHED) {
            TrainFlow.resume(window, run, Map.of());
            return null;
        }
        int done = Integer.parseInt(run.parameters().getOrDefault(EPOCHS, "0"));
        InputDialog dialog = new InputDialog(
                window.getShell(),
                Messages.resume_window,
                Messages.bind(Messages.resume_epochs, chosen.get().name(), done),
                Integer.toString(2 * done),
                more(done));
        if (dialog.open() == Window.OK) {
            TrainFlow.resume(window, run, Map.of(EPOCHS, dialog.getValue().strip()));
        }
        return null;
    }

    private static IInputValidator more(int done) {
        return text -> text.strip().matches("\\d{1,6}") && Integer.parseInt(text.strip()) > done
                ? null
                : Messages.bind(Messages.resume_more, done);
    }
}
