package org.lathe.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Runs operations in the background: labelled, with progress and cancellation, results and failures back on the UI thread,
 * and a link to the result kept in the Progress view. UI thread only.
 *
 * <pre>{@code
 * Jobs.of(display)
 *         .task("Importing cats", monitor -> importer.run(request, monitor))
 *         .then(report -> show(report))
 *         .link(report -> "Imported " + report.files() + " files", report -> open(report))
 *         .start();
 * }</pre>
 */
public final class Jobs {
    private final UiQueue ui;

    private Jobs(UiQueue ui) {
        this.ui = ui;
    }

    /** The jobs whose results come back to this display. */
    public static Jobs of(Display display) {
        return new Jobs(UiQueue.of(display));
    }

    /** An operation with a result. It throws {@link CoreException} with a sentence for people. */
    @FunctionalInterface
    public interface Task<T> {
        T run(IProgressMonitor monitor) throws CoreException;
    }

    /** An operation whose result is a status. */
    @FunctionalInterface
    public interface Operation {
        IStatus run(IProgressMonitor monitor) throws CoreException;
    }

    /**
     * @param label what is done, in words, as the Progress view shows it: "Importing cats"
     * @return to be refined, then started
     */
    public <T> JobBuilder<T> task(String label, Task<T> task) {
        return new JobBuilder<>(label, task, ui, Jobs::toLog);
    }

    /** An operation that says how it went by a status; anything but OK, information and cancel is a failure. */
    public JobBuilder<IStatus> operation(String label, Operation operation) {
        return task(label, monitor -> {
            IStatus status = operation.run(monitor);
            if (status.matches(IStatus.ERROR)) {
                throw new CoreException(status);
            }
            return status;
        });
    }

    /** Quiet work for a part's own content: not in the Progress view. */
    public <T> JobBuilder<T> quiet(String label, Task<T> task) {
        return task(label, task).priority(Job.SHORT).system();
    }

    private static void toLog(IStatus failure) {
        StatusManager.getManager().handle(failure, StatusManager.LOG);
    }
}
