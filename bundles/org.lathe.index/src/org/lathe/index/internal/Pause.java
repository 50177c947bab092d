package org.lathe.index.internal;

import org.eclipse.core.runtime.OperationCanceledException;

/** Waiting for another process. */
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
