package org.lathe.media.internal;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Small steps of long work. */
public final class Steps {
    private static final int UNKNOWN = 1000;

    private Steps() {}

    /**
     * One of many steps, whose number need not be known: the bar moves on ever slower. Unlike {@link SubMonitor#split} it
     * asks at every step whether the work is cancelled; split leaves that out a thousand times for steps this small.
     */
    public static void unknown(SubMonitor progress) {
        progress.setWorkRemaining(UNKNOWN);
        one(progress);
    }

    /** One of the steps that the monitor was told of. */
    public static void one(SubMonitor progress) {
        if (progress.isCanceled()) {
            throw new OperationCanceledException();
        }
        progress.worked(1);
    }
}
