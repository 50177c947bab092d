package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Takes many files into a {@link Staging}, on as many threads as help. */
public final class IntakeAll {
    /** Hashing keeps a core busy; more than a few only compete for the disk. */
    private static final int MOST_THREADS = 4;

    private static final int TICKS = 10_000;

    private final Staging staging;
    private final boolean link;
    private final LongAdder bytes = new LongAdder();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;

    public IntakeAll(Staging staging, boolean link) {
        this.staging = staging;
        this.link = link;
    }

    /**
     * A file to take in.
     *
     * @param file where its bytes are
     * @param size in bytes, when it was looked at
     * @param likely what it was before, if known
     */
    public record Source(Path file, long size, Optional<Pointer> likely) {}

    /** @return what each became, in order; absent for content that is itself an LFS pointer */
    public List<Optional<Pointer>> take(List<Source> sources, IProgressMonitor monitor) throws IOException {
        List<Optional<Pointer>> results = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            results.add(Optional.empty());
        }
        int count = Math.clamp(Math.min(sources.size(), Runtime.getRuntime().availableProcessors()), 1, MOST_THREADS);
        long total = sources.stream().mapToLong(Source::size).sum();
        try (ExecutorService threads = Executors.newFixedThreadPool(count, r -> new Thread(r, "lathe-import"))) {
            try {
                List<Future<Void>> tasks = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    tasks.add(threads.submit(() -> takeSome(sources, results)));
                }
                await(tasks, total, SubMonitor.convert(monitor, TICKS));
            } finally {
                stopped = true;
            }
        }
        return results;
    }

    private Void takeSome(List<Source> sources, List<Optional<Pointer>> results) throws IOException {
        Intake intake = new Intake(staging, link, n -> {
            bytes.add(n);
            if (stopped) {
                throw new OperationCanceledException();
            }
        });
        try {
            for (int i = next.getAndIncrement(); i < sources.size() && !stopped; i = next.getAndIncrement()) {
                Source source = sources.get(i);
                // each slot is written by one thread, and read after that thread has ended
                results.set(i, intake.take(source.file(), source.size(), source.likely()));
            }
        } catch (IOException | RuntimeException e) {
            stopped = true;
            throw e;
        }
        return null;
    }

    /** Tells the progress from the caller's thread, since monitors are used by one thread only. */
    private void await(List<Future<Void>> tasks, long total, SubMonitor progress) throws IOException {
        int told = 0;
        OperationCanceledException cancelled = null;
        for (int i = 0; i < tasks.size(); ) {
            try {
                tasks.get(i).get(100, TimeUnit.MILLISECONDS);
                i++;
            } catch (TimeoutException e) {
                int now = (int) (TICKS * Math.min(1.0, bytes.sum() / (double) Math.max(1, total)));
                progress.worked(now - told);
                told = now;
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
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
        if (cancelled != null) {
            throw cancelled;
        }
    }
}
