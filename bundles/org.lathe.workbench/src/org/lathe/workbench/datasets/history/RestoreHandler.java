package org.lathe.workbench.datasets.history;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Goes back: what the selected version holds becomes the next version. Nothing is lost, so nothing is asked. */
public final class RestoreHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Selected.dataset(event).ifPresent(version -> restore(window, version));
        return null;
    }

    private static void restore(IWorkbenchWindow window, DatasetVersion version) {
        Work.run(
                window,
                Messages.bind(Messages.restoring, version.label()),
                monitor -> {
                    DatasetStore store = Services.get(DatasetStore.class);
                    ImportReport report =
                            store.restore(version, Messages.bind(Messages.restore_message, version.number()), monitor);
                    Services.get(WorkspaceModel.class).refreshSoon();
                    return store.resolve(version.project(), version.dataset() + "@v" + report.version());
                },
                made -> DatasetEditor.open(
                        window,
                        made,
                        Optional.of(Messages.bind(Messages.restored, made.number(), version.number())),
                        List.of()));
    }
}
