package org.lathe.core.run;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the last value of each metric: the one of the highest step, and of several of that step the last logged. */
public final class LastMetrics implements MetricSink {
    private final Map<String, Last> byKey = new HashMap<>();

    @Override
    public void point(String key, long step, double wallTime, double value) {
        Last last = byKey.get(key);
        if (last == null) {
            byKey.put(key, new Last(step, value));
        } else if (step >= last.step) {
            last.step = step;
            last.value = value;
        }
    }

    /** The last values by key. */
    public SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        byKey.forEach((key, last) -> values.put(key, last.value));
        return values;
    }

    /** Changed in place, since millions of points pass through. */
    private static final class Last {
        private long step;
        private double value;

        Last(long step, double value) {
            this.step = step;
            this.value = value;
        }
    }
}
