package org.lathe.app;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.lathe.ui.UiQueue;
import org.lathe.workbench.datasets.ImportFlow;

/** Brings the window to front and opens the import of the files that a second start was given. */
final class FrontWindow {
    private final UiQueue ui;

    FrontWindow(UiQueue ui) {
        this.ui = ui;
    }

    /** May be called from any thread. */
    void show(List<Path> files) {
        ui.execute(() -> {
            if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
                return;
            }
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
                    ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                    : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
            Shell shell = window.getShell();
            shell.setMinimized(false);
            shell.forceActive();
            if (!files.isEmpty()) {
                ImportFlow.open(window, files);
            }
        });
    }
}
