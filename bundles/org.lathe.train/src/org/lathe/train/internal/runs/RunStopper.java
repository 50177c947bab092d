package org.lathe.train.internal.runs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.train.RunFolder;

/** Stops a run: asks by the stop file, then by the system's signal, and in the end kills the process. */
final class RunStopper {
    /** What a process gets after each signal to end. */
    private static final Duration AFTER_SIGNAL = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 50;

    private final RunKeeper keeper;
    private final Launches launches;

    RunStopper(RunKeeper keeper, Launches launches) {
        this.keeper = keeper;
        this.launches = launches;
    }

    /** Returns when the folder is committed and gone, or the monitor is cancelled. */
    void stop(RunFolder folder, Duration grace, IProgressMonitor monitor) throws CoreException {
        folder.requestStop();
        if (gone(folder, grace, monitor)
                || signal(folder, ProcessHandle::destroy, monitor)
                || signal(folder, ProcessHandle::destroyForcibly, monitor)) {
            return;
        }
        Optional<Run> run = keeper.keep(folder);
        if (run.isPresent() && !monitor.isCanceled()) {
            throw Failures.of("Run '" + run.get().name() + "' does not stop"
                    + run.get()
                            .process()
                            .filter(mark -> !mark.local())
                            .map(ProcessMark::host)
                            .map(host -> ": it runs on '" + host + "'; end it there.")
                            .orElse(" although its process was killed; look at its console."));
        }
    }

    private boolean signal(RunFolder folder, Consumer<ProcessHandle> how, IProgressMonitor monitor)
            throws CoreException {
        if (monitor.isCanceled()) {
            return false;
        }
        Optional<Run> run = keeper.keep(folder);
        run.flatMap(launches::handle).ifPresent(how);
        return gone(folder, AFTER_SIGNAL, monitor);
    }

    private boolean gone(RunFolder folder, Duration limit, IProgressMonitor monitor) throws CoreException {
        long end = System.nanoTime() + limit.toNanos();
        while (folder.exists()) {
            keeper.keep(folder);
            if (!folder.exists()) {
                return true;
            }
            if (monitor.isCanceled() || System.nanoTime() >= end) {
                return false;
            }
            Pause.millis(LOOK_MILLIS);
        }
        return true;
    }
}
