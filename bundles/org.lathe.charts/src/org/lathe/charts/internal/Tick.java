package org.lathe.charts.internal;

/**
 * A marked place of an axis.
 *
 * @param label may be empty: only a grid line
 */
public record Tick(double value, String label) {}
