package org.lathe.core.run;

import org.eclipse.core.runtime.CoreException;

/** Follows the metrics of a run as they are written. Used by one thread at a time. */
public interface MetricFollower extends AutoCloseable {
    /**
     * Gives the sink all that came since the last call, and returns at once when there is nothing.
     *
     * @return whether anything came
     */
    boolean poll(MetricSink sink) throws CoreException;

    @Override
    void close();
}
