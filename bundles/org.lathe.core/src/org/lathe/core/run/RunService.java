package org.lathe.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Starts, watches, stops and keeps runs: what the shell and the window both use. */
public interface RunService {
    /**
     * Starts a run in a process of its own that outlives this one; returns as soon as the process has been started.
     *
     * @throws CoreException when it cannot be: no such dataset, a recipe that does not fit it, a parameter out of range
     */
    Run start(RunRequest request, IProgressMonitor monitor) throws CoreException;

    /**
     * Goes on where a run ended, as a new run with that one as its parent.
     *
     * @param changes of its parameters, such as more epochs
     * @throws CoreException when it has not ended, left no state on this machine, or its data is gone
     */
    Run resume(String runId, Map<String, String> changes, IProgressMonitor monitor) throws CoreException;

    /** Waits until the run has ended and is committed; a cancelled monitor only ends the waiting. */
    Run await(String runId, IProgressMonitor monitor) throws CoreException;

    /** Asks the run to stop, keeping the best model so far; ends its process when it does not within the grace time. */
    Run stop(String runId, Duration grace, IProgressMonitor monitor) throws CoreException;

    /**
     * Brings the records up to date: indexes what live runs wrote, commits those that ended, marks those whose process
     * died. Any process may call it at any time; two at once do no harm.
     *
     * @return the live runs
     */
    List<Run> refresh() throws CoreException;

    /** Follows the run's metrics from their beginning, live or ended. */
    MetricFollower follow(String runId) throws CoreException;

    /** A readable file of the run's folder, live or committed. */
    Path file(String runId, String path) throws CoreException;

    /** The paths of all files of the run's folder, live or committed. */
    List<String> files(String runId) throws CoreException;

    void annotate(String runId, String key, String value) throws CoreException;

    /** Deletes an ended run. */
    void delete(String runId) throws CoreException;

    /** Makes the index again from live folders and repositories. */
    void rebuildIndex(IProgressMonitor monitor) throws CoreException;
}
