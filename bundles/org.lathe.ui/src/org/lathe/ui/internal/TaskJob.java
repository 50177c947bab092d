package org.lathe.ui.internal;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.lathe.ui.Jobs;

/** A job around one operation that hands what came of it to the UI thread. */
public final class TaskJob<T> extends Job {
    private static final String PLUGIN = "org.lathe.ui";

    private final Jobs.Task<T> task;
    private final Executor ui;
    private final Consumer<T> success;
    private final Consumer<IStatus> failure;
    private final Runnable end;
    private Function<T, String> sentence = result -> "";

    public TaskJob(
            String label,
            Jobs.Task<T> task,
            Executor ui,
            Consumer<T> success,
            Consumer<IStatus> failure,
            Runnable end) {
        super(label);
        this.task = task;
        this.ui = ui;
        this.success = success;
        this.failure = failure;
        this.end = end;
    }

    /** What the Progress view says of the ended job. Before it is scheduled. */
    public void setSentence(Function<T, String> sentence) {
        this.sentence = sentence;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T result = task.run(monitor);
            tell(() -> success.accept(result));
            return new Status(IStatus.OK, PLUGIN, sentence.apply(result));
        } catch (OperationCanceledException e) {
            return cancelled();
        } catch (CoreException e) {
            return e.getStatus().matches(IStatus.CANCEL) ? cancelled() : failed(e.getStatus());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            String message = NLS.bind(Messages.job_failed, getName());
            return failed(new Status(IStatus.ERROR, PLUGIN, message, e));
        }
    }

    private IStatus cancelled() {
        ui.execute(end);
        return Status.CANCEL_STATUS;
    }

    private IStatus failed(IStatus status) {
        tell(() -> failure.accept(status));
        return status;
    }

    private void tell(Runnable what) {
        ui.execute(() -> {
            try {
                what.run();
            } finally {
                end.run();
            }
        });
    }
}
