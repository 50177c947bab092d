package org.lathe.charts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lathe.core.run.MetricSink;

/** All metrics of one run, by key, filled as they are followed. One thread writes, any number read. */
public final class RunSeries implements MetricSink {
    private final Map<String, Series> byKey = new ConcurrentHashMap<>();
    // of the key that was written last: points of one key mostly come in a row
    private String lastKey = "";
    private Series last = new Series();

    @Override
    public void point(String key, long step, double wallTime, double value) {
        if (!key.equals(lastKey)) {
            last = byKey.computeIfAbsent(key, name -> new Series());
            lastKey = key;
        }
        last.append(step, wallTime, value);
    }

    /** The metrics logged so far, as they are logged, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    /** The values of a metric; an empty series while there are none. */
    public Series series(String key) {
        return byKey.getOrDefault(key, new Series());
    }
}
