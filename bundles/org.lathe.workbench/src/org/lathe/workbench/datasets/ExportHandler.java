package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Writes the files of a version into a new folder below the one that the user picks. */
public final class ExportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<DatasetVersion> chosen = Selected.dataset(event);
        if (chosen.isEmpty()) {
            return null;
        }
        DatasetVersion version = chosen.get();
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.SHEET);
        dialog.setText(Messages.export);
        String parent = dialog.open();
        if (parent != null) {
            Path target = Path.of(parent, version.dataset() + "-v" + version.number());
            Work.of(window, Messages.bind(Messages.exporting, version.label()), monitor -> {
                        Services.get(DatasetStore.class).export(version, target, monitor);
                        return target;
                    })
                    .link(
                            folder -> Messages.bind(Messages.export_done, version.label(), folder),
                            folder -> Program.launch(folder.toString()))
                    .start();
        }
        return null;
    }
}
