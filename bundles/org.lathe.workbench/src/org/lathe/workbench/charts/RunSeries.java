package org.lathe.workbench.charts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.charts.Series;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.RunService;

/** The metrics of one run as growing series, read from its files in the background. */
final class RunSeries implements AutoCloseable {
    private final MetricFollower follower;
    private final Map<String, Series> series = new ConcurrentSkipListMap<>();

    RunSeries(RunService runs, String runId) throws CoreException {
        follower = runs.follow(runId);
    }

    /** Reads what is new. @return whether anything was; one thread at a time */
    boolean poll() throws CoreException {
        return follower.poll((key, step, wallTime, value) ->
                series.computeIfAbsent(key, k -> new Series()).append(step, wallTime, value));
    }

    /** The series by key, as many as there are by now; any thread. */
    SortedMap<String, Series> byKey() {
        return new TreeMap<>(series);
    }

    @Override
    public void close() {
        follower.close();
    }
}
