package org.lathe.workbench.shell;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Questions whose answer is a verb, never OK. */
public final class Questions {
    private Questions() {}

    /** Asks before something is deleted that cannot be brought back; leaving the dialog means no. */
    public static boolean delete(Shell shell, String title, String question) {
        return MessageDialog.open(
                        MessageDialog.WARNING,
                        shell,
                        title,
                        question,
                        SWT.SHEET,
                        Messages.delete,
                        IDialogConstants.CANCEL_LABEL)
                == 0;
    }
}
