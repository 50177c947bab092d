package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;

/** Works through many files on as many threads as help, while the caller's thread tells how far it is. */
public final class FileWork {
    /** While one thread of a core hashes, another waits for the disk; more than a few only compete for it. */
    private static final int THREADS_A_CORE = 2;

    private static final int MOST_THREADS = 8;

    private static final int TELL_MILLIS = 100;

    private final Meter meter;
    private final AtomicInteger next = new AtomicInteger();

    public FileWork(Meter meter) {
        this.meter = meter;
    }

    /** What is done with one file; each thread has its own. */
    @FunctionalInterface
    public interface Worker {
        void take(int index) throws IOException;
    }

    /** Makes a thread's worker. */
    @FunctionalInterface
    public interface Workers {
        Worker make();
    }

    /**
     * Takes each of {@code count} files once; returns when all threads have ended.
     *
     * @throws IOException the first failure; what the others did stays done
     * @throws OperationCanceledException when the user cancelled
     */
    public void run(int count, Workers workers) throws IOException {
        int threads = Math.clamp(
                Math.min(count, THREADS_A_CORE * Runtime.getRuntime().availableProcessors()), 1, MOST_THREADS);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads, r -> new Thread(r, "lathe-files"))) {
            try {
                List<Future<Void>> tasks = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    tasks.add(executor.submit(() -> work(count, workers.make())));
                }
                await(tasks);
            } finally {
                meter.stop();
            }
        }
    }

    private Void work(int count, Worker worker) throws IOException {
        try {
            for (int i = next.getAndIncrement(); i < count && !meter.isStopped(); i = next.getAndIncrement()) {
                worker.take(i);
                meter.file();
            }
        } catch (IOException | RuntimeException e) {
            meter.stop();
            throw e;
        }
        return null;
    }

    private void await(List<Future<Void>> tasks) throws IOException {
        OperationCanceledException cancelled = null;
        for (int i = 0; i < tasks.size(); ) {
            try {
                tasks.get(i).get(TELL_MILLIS, TimeUnit.MILLISECONDS);
                i++;
            } catch (TimeoutException e) {
                meter.tell();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OperationCanceledException stop) {
                    cancelled = stop; // one thread stopped because another failed: that one's reason counts
                    i++;
                } else if (e.getCause() instanceof IOException io) {
                    throw io;
                } else {
                    throw new IOException("reading the files failed: " + e.getCause(), e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            }
        }
        meter.tell();
        if (cancelled != null) {
            throw cancelled;
        }
    }
}
