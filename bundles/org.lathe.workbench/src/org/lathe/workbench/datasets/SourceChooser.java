package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for what to import. The system's dialogs pick either files or a folder, so the kind is asked first. */
final class SourceChooser {
    private final Shell shell;

    SourceChooser(Shell shell) {
        this.shell = shell;
    }

    /** What was picked; empty when the user left. */
    List<Path> choose() {
        int choice = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.import_window,
                Messages.choose_kind,
                SWT.SHEET,
                Messages.choose_kind_folder,
                Messages.choose_kind_files);
        return switch (choice) {
            case 0 -> pickFolder();
            case 1 -> ImportHandler.pickFiles(shell);
            default -> List.of();
        };
    }

    private List<Path> pickFolder() {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SHEET);
        dialog.setText(Messages.choose_folder);
        String folder = dialog.open();
        return folder == null ? List.of() : List.of(Path.of(folder));
    }
}
