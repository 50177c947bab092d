package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.workbench.shell.Selected;

/** Imports what the user picks: a folder or files. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        SourceChooser chooser = new SourceChooser(window.getShell());
        List<Path> files = chooser.choose();
        if (!files.isEmpty()) {
            ImportFlow.open(
                    window,
                    files,
                    Selected.project(event),
                    Selected.first(event, DatasetVersion.class).map(DatasetVersion::dataset));
        }
        return null;
    }

    /** The files of a dialog that picks several. */
    static List<Path> pickFiles(org.eclipse.swt.widgets.Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(Messages.choose_files);
        return dialog.open() == null
                ? List.of()
                : Arrays.stream(dialog.getFileNames())
                        .map(name -> Path.of(dialog.getFilterPath(), name))
                        .toList();
    }
}
