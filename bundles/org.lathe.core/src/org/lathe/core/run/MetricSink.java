package org.lathe.core.run;

/** Takes metric values in the order they were logged, without an object for each. */
@FunctionalInterface
public interface MetricSink {
    /**
     * @param key the metric's name as logged
     * @param step the trainer's own count
     * @param wallTime seconds since 1970, UTC
     * @param value may be NaN or infinite
     */
    void point(String key, long step, double wallTime, double value);
}
