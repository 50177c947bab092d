package org.lathe.workbench.navigator;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.Slug;
import org.lathe.core.project.ProjectStore;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Work;

/** Asks for a title and makes the project; its name is made from the title. */
public final class CreateProjectHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        ProjectStore projects = Services.get(ProjectStore.class);
        InputDialog dialog = new InputDialog(
                window.getShell(),
                Messages.create_title,
                Messages.create_message,
                "",
                title -> problem(projects, title));
        if (dialog.open() == Window.OK) {
            String title = dialog.getValue().strip();
            String name = Slug.of(title, "");
            Work.run(
                    window,
                    Messages.bind(Messages.creating, title),
                    monitor -> projects.create(name, title, ""),
                    project -> {
                        Services.get(WorkspaceModel.class).refreshSoon();
                        Services.get(Attention.class).lookAt(project.name());
                    });
        }
        return null;
    }

    private static String problem(ProjectStore projects, String title) {
        if (title.isBlank()) {
            return "";
        }
        String name = Slug.of(title.strip(), "");
        if (name.isEmpty()) {
            return Slug.RULE;
        }
        return projects.exists(name) ? Messages.exists : null;
    }
}
