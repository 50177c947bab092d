package org.lathe.workbench.charts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;

/** Reads the metrics of the chosen runs in the background, and goes on while any of them lives. */
final class SeriesReader {
    private static final long LIVE_MILLIS = 200;

    private final RunService runs;
    private final Runnable changed;
    private final Job job;
    private final Map<String, RunSeries> open = new ConcurrentHashMap<>();
    private final Map<String, Boolean> endedWhenOpened = new HashMap<>();
    private volatile List<IndexedRun> wanted = List.of();

    SeriesReader(RunService runs, Runnable changed) {
        this.runs = runs;
        this.changed = changed;
        job = Job.create(Messages.reading_metrics, this::read);
        job.setSystem(true);
    }

    /** Which runs to read from now on; any thread. */
    void want(List<IndexedRun> chosen) {
        wanted = List.copyOf(chosen);
        job.schedule();
    }

    /** What was read so far, by run id, in the order the runs were chosen. */
    Map<String, RunSeries> series() {
        Map<String, RunSeries> result = new LinkedHashMap<>();
        for (IndexedRun run : wanted) {
            RunSeries series = open.get(run.run().id());
            if (series != null) {
                result.put(run.run().id(), series);
            }
        }
        return result;
    }

    void close() {
        wanted = List.of();
        job.schedule();
    }

    private IStatus read(IProgressMonitor monitor) {
        List<IndexedRun> now = wanted;
        boolean any = drop(now);
        boolean live = false;
        for (IndexedRun run : now) {
            try {
                any |= follow(run).poll();
            } catch (CoreException e) {
                ILog.get().log(e.getStatus());
            }
            live |= !run.run().status().ended();
        }
        if (any) {
            changed.run();
        }
        if (live) {
            job.schedule(LIVE_MILLIS);
        }
        return Status.OK_STATUS;
    }

    private boolean drop(List<IndexedRun> now) {
        List<String> ids = now.stream().map(r -> r.run().id()).toList();
        List<String> gone =
                open.keySet().stream().filter(id -> !ids.contains(id)).toList();
        gone.forEach(id -> open.remove(id).close());
        return !gone.isEmpty();
    }

    /** A run that ended since is read once more from where it was kept, whole. */
    private RunSeries follow(IndexedRun run) throws CoreException {
        String id = run.run().id();
        boolean ended = run.run().status().ended();
        RunSeries known = open.get(id);
        if (known != null && endedWhenOpened.get(id) == ended) {
            return known;
        }
        RunSeries fresh = new RunSeries(runs, id);
        fresh.poll();
        endedWhenOpened.put(id, ended);
        open.put(id, fresh);
        if (known != null) {
            known.close();
        }
        changed.run();
        return fresh;
    }
}
