package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.ui.FileDrop;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;

/** Files dropped anywhere on the window become a dataset of the project that is looked at. */
public final class WindowDrop implements FileDrop.Taker {
    private final IWorkbenchWindow window;

    private WindowDrop(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Makes the window a target of drops; a part's own target goes first. */
    public static void accept(IWorkbenchWindow window) {
        FileDrop.attach(window.getShell(), new WindowDrop(window));
    }

    @Override
    public Optional<String> describe(List<Path> files) {
        return Optional.of(Services.get(Attention.class)
                .project()
                .map(name -> Messages.bind(Messages.drop_project, name))
                .orElse(Messages.drop_new_project));
    }

    @Override
    public void take(List<Path> files) {
        ImportFlow.open(window, files);
    }
}
