package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.lathe.core.Slug;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;

/**
 * The import dialog's look at what was dropped: archives are unpacked once, then it is scanned again whenever the user
 * chooses another label. UI thread only, except where it says so.
 */
final class ImportScan {
    private final List<Path> files;
    private final Executor ui;
    private final Consumer<Result> whenDone;
    private final Consumer<String> whenFurther;
    private Optional<Job> job = Optional.empty();
    /** Guarded by this, since jobs open it. */
    private Optional<Dropped> dropped = Optional.empty();

    /**
     * What a scan came to.
     *
     * @param found what is in the plan, in words
     * @param linkable whether some of its files lie where they will stay, so that they can be linked
     * @param problem the sentence that says why there is no plan
     */
    record Result(Optional<ImportPlan> plan, String found, boolean linkable, Optional<String> problem) {
        static Result of(ImportPlan plan) {
            boolean linkable = plan.files().stream().anyMatch(file -> !file.temporary());
            return new Result(Optional.of(plan), ImportSummary.found(plan), linkable, Optional.empty());
        }

        static Result problem(String sentence) {
            return new Result(Optional.empty(), Messages.found_nothing, false, Optional.of(sentence));
        }
    }

    /**
     * @param whenDone called on the UI thread with each scan's result, unless it was overtaken by the next
     * @param whenFurther called on the UI thread with what is being done, in words
     */
    ImportScan(List<Path> files, Executor ui, Consumer<Result> whenDone, Consumer<String> whenFurther) {
        this.files = List.copyOf(files);
        this.ui = ui;
        this.whenDone = whenDone;
        this.whenFurther = whenFurther;
    }

    void start(ImportRequest request) {
        job.ifPresent(Job::cancel);
        Job next = Job.create(Messages.scanning, (IJobFunction) monitor -> run(request, monitor));
        next.setSystem(true);
        next.schedule();
        job = Optional.of(next);
    }

    /** What is open goes to the import, which closes it. Only after a scan has a plan. */
    synchronized Dropped handOver() {
        Dropped open = dropped.orElseThrow();
        dropped = Optional.empty();
        return open;
    }

    /** Stops, and deletes what was unpacked unless it was handed over. */
    void close() {
        job.ifPresent(Job::cancel);
        Job.createSystem(Messages.cleaning, (IProgressMonitor monitor) -> closeDropped())
                .schedule();
    }

    private synchronized void closeDropped() throws CoreException {
        if (dropped.isPresent()) {
            dropped.get().close();
            dropped = Optional.empty();
        }
    }

    private IStatus run(ImportRequest request, IProgressMonitor monitor) {
        Result result;
        try {
            result = Result.of(plan(request, told(monitor)));
        } catch (CoreException e) {
            result = Result.problem(e.getStatus().getMessage());
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            Platform.getLog(ImportScan.class).error(Messages.scan_failed, e);
            result = Result.problem(Messages.scan_failed);
        }
        Result found = result;
        tell(monitor, () -> whenDone.accept(found));
        return Status.OK_STATUS;
    }

    private IProgressMonitor told(IProgressMonitor monitor) {
        return new ProgressMonitorWrapper(monitor) {
            @Override
            public void subTask(String name) {
                tell(monitor, () -> whenFurther.accept(name));
            }
        };
    }

    private void tell(IProgressMonitor monitor, Runnable what) {
        ui.execute(() -> {
            if (!monitor.isCanceled()) {
                what.run();
            }
        });
    }

    /** A scan looks the dataset's newest version up, so a name that is still being typed must not disturb it. */
    private ImportPlan plan(ImportRequest request, IProgressMonitor monitor) throws CoreException {
        DatasetScanner scanner = Services.get(DatasetScanner.class);
        Dropped open = open(scanner, monitor);
        boolean known = Services.get(WorkspaceModel.class)
                .snapshot()
                .project(request.project())
                .isPresent();
        return known && Slug.isSlug(request.dataset())
                ? new ImportDataset(scanner, Services.get(DatasetStore.class)).scan(request, open, monitor)
                : scanner.scan(request, open, Optional.empty(), monitor);
    }

    private synchronized Dropped open(DatasetScanner scanner, IProgressMonitor monitor) throws CoreException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        if (dropped.isEmpty()) {
            dropped = Optional.of(scanner.open(files, monitor));
        }
        return dropped.get();
    }
}
