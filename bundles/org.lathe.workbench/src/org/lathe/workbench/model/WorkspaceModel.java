package org.lathe.workbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What the window shows of the workspace, read in the background: an immutable snapshot, replaced when anything changed,
 * whichever process changed it. Parts listen and repaint; none of them reads a repository itself.
 */
@Component(service = WorkspaceModel.class)
public final class WorkspaceModel {
    private static final long BUSY_MILLIS = 500;
    private static final long IDLE_MILLIS = 1_500;

    private final ProjectStore projects;
    private final DatasetStore datasets;
    private final RunIndex index;
    private final RunService runs;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Job watch;
    private volatile Snapshot snapshot = Snapshot.UNREAD;
    private String seen = "";

    @Activate
    public WorkspaceModel(
            @Reference ProjectStore projects,
            @Reference DatasetStore datasets,
            @Reference RunIndex index,
            @Reference RunService runs) {
        this.projects = projects;
        this.datasets = datasets;
        this.index = index;
        this.runs = runs;
        this.watch = Job.create(Messages.watching, this::watch);
        watch.setSystem(true);
    }

    @Deactivate
    void close() {
        watch.cancel();
    }

    /** The newest snapshot; never null, {@link Snapshot#UNREAD} before the first was read. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Calls the listener, in a background thread, with each new snapshot. The first listener starts the watching. */
    public void addListener(Consumer<Snapshot> listener) {
        listeners.add(listener);
        watch.schedule();
    }

    public void removeListener(Consumer<Snapshot> listener) {
        listeners.remove(listener);
    }

    /** Reads anew as soon as possible, when this window has changed something. */
    public void refreshSoon() {
        watch.wakeUp();
        watch.schedule();
    }

    private IStatus watch(IProgressMonitor monitor) {
        List<Run> live = List.of();
        try {
            live = runs.refresh();
            String now = projects.stamp() + index.revision();
            if (!now.equals(seen)) {
                publish(read());
                seen = now;
            }
        } catch (CoreException e) {
            publishProblem(e);
        }
        if (!monitor.isCanceled() && !listeners.isEmpty()) {
            watch.schedule(live.isEmpty() ? IDLE_MILLIS : BUSY_MILLIS);
        }
        return Status.OK_STATUS;
    }

    private Snapshot read() throws CoreException {
        List<ProjectContent> contents = new ArrayList<>();
        for (Project project : projects.list()) {
            contents.add(new ProjectContent(
                    project, datasets.list(project.name()), index.list(Optional.of(project.name()))));
        }
        return new Snapshot(true, contents, Optional.empty());
    }

    private void publishProblem(CoreException e) {
        String sentence = e.getStatus().getMessage();
        if (!snapshot.problem().equals(Optional.of(sentence))) {
            ILog.get().log(e.getStatus());
            publish(new Snapshot(true, snapshot.projects(), Optional.of(sentence)));
        }
        seen = "";
    }

    private void publish(Snapshot next) {
        snapshot = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
