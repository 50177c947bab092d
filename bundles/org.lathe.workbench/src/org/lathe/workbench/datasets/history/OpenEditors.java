package org.lathe.workbench.datasets.history;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lathe.core.dataset.DatasetVersion;

/** The editors that show versions. */
final class OpenEditors {
    private OpenEditors() {}

    /** Closes those of versions that are gone. */
    static void close(IWorkbenchWindow window, List<DatasetVersion> versions) {
        if (window.getActivePage() == null) {
            return;
        }
        IEditorReference[] gone = Stream.of(window.getActivePage().getEditorReferences())
                .filter(reference -> shows(reference, versions))
                .toArray(IEditorReference[]::new);
        window.getActivePage().closeEditors(gone, false);
    }

    private static boolean shows(IEditorReference reference, List<DatasetVersion> versions) {
        try {
            DatasetVersion shown = reference.getEditorInput().getAdapter(DatasetVersion.class);
            return shown != null
                    && versions.stream()
                            .anyMatch(v -> v.label().equals(shown.label())
                                    && v.project().equals(shown.project()));
        } catch (PartInitException e) {
            // an editor that cannot say what it shows is not one of ours
            return false;
        }
    }
}
