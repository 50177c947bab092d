package org.lathe.workbench.datasets;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.ui.ErrorReporter;
import org.lathe.ui.Jobs;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;

/** Makes the next version of what was changed of a version, with a message that it asks for. UI thread only. */
final class Saving {
    private final IWorkbenchWindow window;
    private final DatasetVersion base;
    private final EditSession session;
    private boolean running;

    Saving(IWorkbenchWindow window, DatasetVersion base, EditSession session) {
        this.window = window;
        this.base = base;
        this.session = session;
    }

    boolean isNeeded() {
        return session.isDirty();
    }

    /**
     * Asks, saves in the background, and opens the new version.
     *
     * @param failed told why it could not be saved; the changes stay
     * @param done called when the new version is open
     * @param enable called to keep the changes as they are meanwhile
     */
    void inBackground(ErrorReporter failed, Runnable done, Consumer<Boolean> enable) {
        SaveDialog dialog = dialog(false);
        if (running || dialog.open() != Window.OK) {
            return;
        }
        DatasetEdit edit = session.history().now();
        String message = dialog.message();
        running = true;
        enable.accept(false);
        Jobs.of(window.getShell().getDisplay())
                .task(Messages.bind(Messages.saving, base.dataset()), monitor -> save(edit, message, monitor))
                .then(saved -> {
                    session.clear();
                    DatasetEditor.open(window, saved.version(), Optional.of(saved.sentence()), java.util.List.of());
                    if (!saved.version().equals(base)) {
                        done.run();
                    }
                })
                .failure(failed)
                .finallyDo(() -> {
                    running = false;
                    enable.accept(true);
                })
                .start();
    }

    /**
     * Asks, and saves before it returns.
     *
     * @return whether the editor may close: saved, or not wanted
     */
    boolean beforeClosing() {
        SaveDialog dialog = dialog(true);
        int answer = dialog.open();
        if (answer == IDialogConstants.NO_ID) {
            return true;
        }
        if (answer != Window.OK) {
            return false;
        }
        DatasetEdit edit = session.history().now();
        String message = dialog.message();
        try {
            new ProgressMonitorDialog(window.getShell()).run(true, true, monitor -> {
                try {
                    save(edit, message, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            session.clear();
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (InvocationTargetException e) {
            String reason =
                    e.getCause() instanceof CoreException c ? c.getStatus().getMessage() : String.valueOf(e.getCause());
            MessageDialog.openError(window.getShell(), Messages.bind(Messages.saving, base.dataset()), reason);
            return false;
        }
    }

    private SaveDialog dialog(boolean closing) {
        return new SaveDialog(
                window.getShell(), session.nextNumber(), session.history().now().summary(), closing);
    }

    private record Saved(DatasetVersion version, String sentence) {}

    private Saved save(DatasetEdit edit, String message, IProgressMonitor monitor) throws CoreException {
        DatasetStore store = Services.get(DatasetStore.class);
        ImportReport report = store.edit(base, edit, message, monitor);
        Services.get(WorkspaceModel.class).refreshSoon();
        return new Saved(
                store.resolve(base.project(), base.dataset() + "@v" + report.version()),
                Messages.bind(Messages.saved, report.version(), edit.summary()));
    }
}
