package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Temporary;

/**
 * Who works on the objects: any number of writers, or one collector of garbage. A writer counts on objects that no
 * version names yet, so the collector must not be at work; it shows itself, then waits for a collector that showed
 * itself before. A collector that meets a writer steps back. What a dead process left counts for nothing.
 */
public final class Turns {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    private Turns() {}

    private static Path collectors(LfsStore store) {
        return store.temporary().resolveSibling("collect");
    }

    /** A folder of a writer's own, for as long as it counts on objects; it is removed in the end. */
    static Path write(LfsStore store) throws IOException {
        Temporary.removeStale(store.temporary());
        Path mark = Temporary.folder(store.temporary());
        try {
            while (!Temporary.inUse(collectors(store)).isEmpty()) {
                pause();
            }
            return mark;
        } catch (IOException | RuntimeException e) {
            AtomicFiles.deleteTree(mark);
            throw e;
        }
    }

    /** A work that has the objects for itself. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException, CoreException;
    }

    /**
     * Does a collector's work.
     *
     * @throws IOException when a writer does not end
     */
    public static <T> T collect(LfsStore store, IProgressMonitor monitor, Work<T> work)
            throws IOException, CoreException {
        Temporary.removeStale(store.temporary());
        Temporary.removeStale(collectors(store));
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            Path mark = Temporary.folder(collectors(store));
            try {
                List<Path> others = Temporary.inUse(collectors(store));
                if (others.size() == 1 && Temporary.inUse(store.temporary()).isEmpty()) {
                    return work.run();
                }
            } finally {
                AtomicFiles.deleteTree(mark);
            }
            if (System.nanoTime() > end) {
                throw new IOException("an import or a run is writing to the project; try again when it is done");
            }
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while waiting for another process");
        }
    }
}
