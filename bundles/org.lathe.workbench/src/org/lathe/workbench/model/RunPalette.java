package org.lathe.workbench.model;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.lathe.charts.RunColors;
import org.lathe.core.Workspace;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The workspace's colours of runs, the same in every part and at the next start: given by age, kept at once. */
@Component(service = RunPalette.class)
public final class RunPalette {
    private final RunColors colors;
    private final WorkspaceModel model;
    private final Consumer<Snapshot> listener = this::give;
    private final Set<String> given = new HashSet<>();

    @Activate
    public RunPalette(@Reference Workspace workspace, @Reference WorkspaceModel model) {
        Path file = workspace.cache().resolve("run-colors");
        RunColors read = new RunColors();
        try {
            read = RunColors.open(file);
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
        }
        colors = read;
        this.model = model;
        model.addListener(listener);
    }

    @Deactivate
    void close() {
        model.removeListener(listener);
    }

    public RunColors colors() {
        return colors;
    }

    /** Called in the background with each new snapshot. */
    private void give(Snapshot snapshot) {
        boolean any = false;
        for (ProjectContent content : snapshot.projects()) {
            List<IndexedRun> oldestFirst = content.runs().reversed();
            for (IndexedRun run : oldestFirst) {
                if (given.add(run.run().id())) {
                    colors.index(run.run().id());
                    any = true;
                }
            }
        }
        if (any) {
            try {
                colors.save();
            } catch (CoreException e) {
                ILog.get().log(e.getStatus());
            }
        }
    }
}
