package org.lathe.workbench.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.navigator.TrainedModel;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Saves the ONNX file of a run's model where the user wants it. */
public final class SaveModelHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<IndexedRun> run = Selected.first(event, TrainedModel.class)
                .map(TrainedModel::run)
                .or(() -> Selected.runs(event).stream().findFirst())
                .filter(r -> r.run().model().isPresent());
        if (run.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.save, Messages.no_model);
            return null;
        }
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setFileName(run.get().name() + ".onnx");
        dialog.setFilterExtensions("*.onnx");
        dialog.setOverwrite(true);
        String target = dialog.open();
        if (target != null) {
            Work.of(
                            window,
                            Messages.bind(Messages.saving, run.get().name()),
                            monitor -> save(run.get(), Path.of(target)))
                    .link(file -> Messages.bind(Messages.saved, file), file -> {})
                    .start();
        }
        return null;
    }

    private static Path save(IndexedRun run, Path target) throws org.eclipse.core.runtime.CoreException {
        Path source = Services.get(RunService.class)
                .file(run.run().id(), run.run().model().orElse(RunFiles.MODEL));
        try {
            AtomicFiles.write(target, out -> Files.copy(source, out));
            return target;
        } catch (IOException e) {
            throw Failures.io("The model could not be saved to '" + target + "'", e);
        }
    }
}
