package org.lathe.train.internal.runs;

import org.eclipse.core.runtime.OperationCanceledException;

/** Waiting between two looks at files that other processes change. */
final class Pause {
    private Pause() {}

    /** @throws OperationCanceledException when the thread is interrupted */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }
}
