package org.lathe.workbench.datasets.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Verification;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Reads every byte of the selected version again and shows what is damaged or missing. */
public final class VerifyHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Selected.dataset(event).ifPresent(version -> verify(window, version));
        return null;
    }

    private static void verify(IWorkbenchWindow window, DatasetVersion version) {
        Work.of(
                        window,
                        Messages.bind(Messages.verifying, version.label()),
                        monitor -> Services.get(DatasetStore.class).verify(version, monitor))
                .link(found -> VerificationPage.sentence(found), found -> show(window, version, found))
                .then(found -> show(window, version, found))
                .start();
    }

    private static void show(IWorkbenchWindow window, DatasetVersion version, Verification found) {
        DatasetEditor.open(window, version).ifPresent(editor -> editor.showVerification(found));
    }
}
