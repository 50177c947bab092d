package org.lathe.charts;

/** Which values of a metric are good. */
public enum Goal {
    /** As of a loss or an error. */
    LOW,
    /** As of an accuracy or a score. */
    HIGH;

    /** Whether a value is strictly better than another. */
    public boolean better(double value, double than) {
        return this == LOW ? value < than : value > than;
    }
}
