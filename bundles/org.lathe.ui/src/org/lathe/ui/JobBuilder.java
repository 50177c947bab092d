package org.lathe.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.progress.IProgressConstants;
import org.lathe.ui.internal.TaskJob;

/**
 * One background operation before it starts: what happens with its result and its failure, and how the Progress view shows
 * it. Made by {@link Jobs}.
 *
 * @param <T> the result
 */
public final class JobBuilder<T> {
    private final TaskJob<T> job;
    private Consumer<T> success = result -> {};
    private Consumer<IStatus> failure;
    private Runnable end = () -> {};

    JobBuilder(String label, Jobs.Task<T> task, UiQueue ui, ErrorReporter log) {
        this.failure = log::report;
        this.job = new TaskJob<>(
                label, task, ui, result -> success.accept(result), status -> failure.accept(status), () -> end.run());
        job.setUser(false);
        // failures are told by the reporter, in place: no dialog of the workbench's own
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    /** Operations with conflicting rules run one after the other, such as two imports into one project. */
    public JobBuilder<T> rule(ISchedulingRule rule) {
        job.setRule(rule);
        return this;
    }

    /** One of {@link Job#INTERACTIVE}, {@link Job#SHORT}, {@link Job#LONG}. */
    public JobBuilder<T> priority(int priority) {
        job.setPriority(priority);
        return this;
    }

    /** Not shown to people. */
    public JobBuilder<T> system() {
        job.setSystem(true);
        return this;
    }

    /** Shown beside the label in the Progress view. */
    public JobBuilder<T> icon(ImageDescriptor icon) {
        job.setProperty(IProgressConstants.ICON_PROPERTY, icon);
        return this;
    }

    /** Called on the UI thread with the result. */
    public JobBuilder<T> then(Consumer<T> success) {
        this.success = this.success.andThen(success);
        return this;
    }

    /** Tells failures there instead of the error log. A cancelled operation is no failure. */
    public JobBuilder<T> failure(ErrorReporter reporter) {
        this.failure = reporter::report;
        return this;
    }

    /** Called on the UI thread however it ended, after the result or the failure was told. */
    public JobBuilder<T> finallyDo(Runnable end) {
        this.end = end;
        return this;
    }

    /**
     * Keeps the ended operation in the Progress view as a link.
     *
     * @param sentence what came of it: "Imported 20,002 files, 14 skipped"
     * @param open called on the UI thread when the link is followed
     */
    public JobBuilder<T> link(Function<T, String> sentence, Consumer<T> open) {
        job.setSentence(sentence);
        job.setProperty(IProgressConstants.KEEP_PROPERTY, Boolean.TRUE);
        return then(result -> job.setProperty(IProgressConstants.ACTION_PROPERTY, new Action(sentence.apply(result)) {
            @Override
            public void run() {
                open.accept(result);
            }
        }));
    }

    /** Starts it. The job may be cancelled or joined; it is not to be scheduled again. */
    public Job start() {
        job.schedule();
        return job;
    }
}
