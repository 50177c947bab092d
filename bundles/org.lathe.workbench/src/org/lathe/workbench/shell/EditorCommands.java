package org.lathe.workbench.shell;

import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * What the workbench's own commands, such as Undo, Delete or Select all, mean in an editor. Where one does not apply, its
 * key goes to the widget, so that Del in a text field deletes a character.
 */
public final class EditorCommands {
    private final IHandlerService handlers;

    public EditorCommands(IWorkbenchPartSite site) {
        this.handlers = site.getService(IHandlerService.class);
    }

    /** @param applies asked each time: whether the command means this now */
    public EditorCommands on(String command, BooleanSupplier applies, Runnable action) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public boolean isEnabled() {
                return applies.getAsBoolean();
            }

            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
        return this;
    }
}
