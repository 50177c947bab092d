package org.lathe.workbench.model;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.lathe.charts.RunColors;
import org.lathe.core.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The workspace's colours of runs, the same in every part and at the next start. */
@Component(service = RunPalette.class)
public final class RunPalette {
    private final RunColors colors;

    @Activate
    public RunPalette(@Reference Workspace workspace) {
        Path file = workspace.cache().resolve("run-colors");
        RunColors read = new RunColors();
        try {
            read = RunColors.open(file);
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
        }
        colors = read;
    }

    public RunColors colors() {
        return colors;
    }

    @Deactivate
    void close() {
        try {
            colors.save();
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
        }
    }
}
