package org.lathe.workbench.shell;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.ui.Coalescer;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;

/** The window is called after the project that is looked at: {@code digits - Lathe}. */
public final class WindowTitle {
    private WindowTitle() {}

    public static void follow(IWorkbenchWindow window) {
        WorkspaceModel model = Services.get(WorkspaceModel.class);
        Attention attention = Services.get(Attention.class);
        Shell shell = window.getShell();
        Coalescer coalescer = new Coalescer(
                shell,
                () -> shell.setText(attention
                        .in(model.snapshot())
                        .map(c -> c.project().name() + " - Lathe")
                        .orElse("Lathe")));
        Consumer<Snapshot> listener = snapshot -> coalescer.request();
        Runnable looked = coalescer::request;
        model.addListener(listener);
        attention.addListener(looked);
        shell.addDisposeListener(e -> {
            model.removeListener(listener);
            attention.removeListener(looked);
        });
    }
}
