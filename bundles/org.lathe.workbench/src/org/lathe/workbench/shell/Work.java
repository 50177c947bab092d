package org.lathe.workbench.shell;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.ui.JobBuilder;
import org.lathe.ui.Jobs;

/** Background work that the user started from a window: a failure is said there, in the one sentence it has. */
public final class Work {
    private Work() {}

    /** To be refined and started. */
    public static <T> JobBuilder<T> of(IWorkbenchWindow window, String label, Jobs.Task<T> task) {
        return Jobs.of(window.getShell().getDisplay()).task(label, task).failure(status -> tell(window, label, status));
    }

    /** Starts it; the result is given back on the UI thread. */
    public static <T> void run(IWorkbenchWindow window, String label, Jobs.Task<T> task, Consumer<T> then) {
        of(window, label, task).then(then).start();
    }

    private static void tell(IWorkbenchWindow window, String label, IStatus failure) {
        Shell shell = window.getShell();
        if (shell != null && !shell.isDisposed()) {
            MessageDialog.open(MessageDialog.ERROR, shell, label, failure.getMessage(), SWT.SHEET);
        }
    }
}
