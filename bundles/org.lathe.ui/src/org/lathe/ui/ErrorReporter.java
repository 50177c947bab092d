package org.lathe.ui;

import org.eclipse.core.runtime.IStatus;

/** Where failures of background work are shown: a bar in the part they belong to, or the error log. UI thread only. */
@FunctionalInterface
public interface ErrorReporter {
    /** @param failure its message is one sentence for people: what, where, what to do */
    void report(IStatus failure);
}
