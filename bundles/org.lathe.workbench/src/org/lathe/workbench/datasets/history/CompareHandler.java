package org.lathe.workbench.datasets.history;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Selected;
import org.lathe.workbench.shell.Work;

/** Compares the two selected versions, the older one first; a single one with the version before it. */
public final class CompareHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<DatasetVersion> versions = Selected.all(event, DatasetVersion.class);
        if (versions.size() >= 2) {
            open(window, versions.getLast(), versions.getFirst());
        } else {
            Selected.dataset(event).ifPresent(version -> withTheOneBefore(window, version));
        }
        return null;
    }

    private static void withTheOneBefore(IWorkbenchWindow window, DatasetVersion version) {
        Work.run(
                window,
                Messages.reading,
                monitor -> Services.get(DatasetStore.class).versions(version.project(), version.dataset()).stream()
                        .filter(v -> v.number() < version.number())
                        .findFirst(),
                before -> open(window, before.orElse(version), version));
    }

    private static void open(IWorkbenchWindow window, DatasetVersion one, DatasetVersion other) {
        boolean inOrder = one.number() <= other.number() || !one.dataset().equals(other.dataset());
        DiffEditor.open(window, DiffInput.of(inOrder ? one : other, inOrder ? other : one));
    }
}
