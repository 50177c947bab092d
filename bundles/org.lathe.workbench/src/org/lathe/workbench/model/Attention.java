package org.lathe.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the user looks at: one project, and the runs chosen in it. Selecting a dataset does not take the charts away, so
 * this outlives the workbench's selection. Changed in the UI thread only, read anywhere.
 */
@Component(service = Attention.class)
public final class Attention {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<String> project = Optional.empty();
    private volatile List<String> runs = List.of();

    @Activate
    public Attention() {}

    public Optional<String> project() {
        return project;
    }

    /** The ids of the chosen runs, in the order they were chosen. */
    public List<String> runs() {
        return runs;
    }

    /** Looks at a project; the runs of another one are no longer chosen. */
    public void lookAt(String name) {
        if (!project.equals(Optional.of(name))) {
            project = Optional.of(name);
            runs = List.of();
            tell();
        }
    }

    /** Looks at runs of a project. */
    public void lookAt(String name, List<String> runIds) {
        if (!project.equals(Optional.of(name)) || !runs.equals(runIds)) {
            project = Optional.of(name);
            runs = List.copyOf(new ArrayList<>(runIds));
            tell();
        }
    }

    /** The project looked at, as it is now; the first one where none was chosen yet or the chosen one is gone. */
    public Optional<ProjectContent> in(Snapshot snapshot) {
        return project.flatMap(snapshot::project)
                .or(() -> snapshot.projects().stream().findFirst());
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
