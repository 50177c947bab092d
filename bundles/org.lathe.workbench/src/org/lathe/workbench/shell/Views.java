package org.lathe.workbench.shell;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Brings views to front. */
public final class Views {
    private Views() {}

    /** Shows the view without taking the focus away; a window that is closing is left alone. */
    public static void show(IWorkbenchWindow window, String id) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(id, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }
}
