package org.lathe.charts;

import org.lathe.core.run.MetricPoint;

/** What a chart's horizontal axis counts. */
public enum XAxis {
    /** The trainer's own count. */
    STEP,
    /** Seconds since the run started. */
    RELATIVE,
    /** Seconds since 1970, shown as date and time. */
    WALL;

    /** @param origin when the run started, in seconds since 1970 */
    public double x(MetricPoint point, double origin) {
        return switch (this) {
            case STEP -> point.step();
            case RELATIVE -> point.wallTime() - origin;
            case WALL -> point.wallTime();
        };
    }

    double x(Block block, int i, double origin) {
        return switch (this) {
            case STEP -> block.steps[i];
            case RELATIVE -> block.walls[i] - origin;
            case WALL -> block.walls[i];
        };
    }

    double first(Block block, double origin) {
        return switch (this) {
            case STEP -> block.firstStep();
            case RELATIVE -> block.firstWall - origin;
            case WALL -> block.firstWall;
        };
    }

    double last(Block block, double origin) {
        return switch (this) {
            case STEP -> block.lastStep();
            case RELATIVE -> block.lastWall - origin;
            case WALL -> block.lastWall;
        };
    }
}
