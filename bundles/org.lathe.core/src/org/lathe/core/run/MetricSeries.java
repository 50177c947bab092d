package org.lathe.core.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;

/** Collects metrics as series: by key, in the order of steps; of several values of one step the last logged wins. */
public final class MetricSeries implements MetricSink {
    private final SortedMap<String, TreeMap<Long, MetricPoint>> byKey = new TreeMap<>();

    /** All that the follower has by now. */
    public static MetricSeries read(MetricFollower follower) throws CoreException {
        MetricSeries series = new MetricSeries();
        follower.poll(series);
        return series;
    }

    @Override
    public void point(String key, long step, double wallTime, double value) {
        byKey.computeIfAbsent(key, k -> new TreeMap<>()).put(step, new MetricPoint(step, wallTime, value));
    }

    /** The points of a key by step; empty when it was never logged. */
    public List<MetricPoint> of(String key) {
        TreeMap<Long, MetricPoint> points = byKey.get(key);
        return points == null ? List.of() : List.copyOf(points.values());
    }

    /** The series by key. */
    public Map<String, List<MetricPoint>> all() {
        SortedMap<String, List<MetricPoint>> all = new TreeMap<>();
        byKey.keySet().forEach(key -> all.put(key, of(key)));
        return Collections.unmodifiableSortedMap(all);
    }
}
