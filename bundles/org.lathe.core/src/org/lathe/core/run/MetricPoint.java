package org.lathe.core.run;

/**
 * One value of a metric.
 *
 * @param step the trainer's own count (optimizer steps, or epochs for a metric scored per epoch)
 * @param wallTime seconds since 1970, UTC
 * @param value may be NaN or infinite
 */
public record MetricPoint(long step, double wallTime, double value) {}
