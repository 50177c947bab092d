package org.lathe.workbench.shell;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands by their id, as a menu would. */
public final class Commands {
    private Commands() {}

    public static void run(IWorkbenchWindow window, String id) {
        try {
            window.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            ILog.get().warn("The command '" + id + "' could not be run.", e);
        }
    }
}
