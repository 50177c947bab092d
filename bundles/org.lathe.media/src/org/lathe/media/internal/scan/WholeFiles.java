package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.text.Pace;

/** Checks many files on as many threads as there are processors, most of the time being that of opening a file. */
final class WholeFiles {
    private static final int MOST_THREADS = 8;
    private static final int BATCH = 64;
    private static final int TICKS = 1000;

    private final FileList files;
    private final FileChecks check;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentMap<Integer, String> problems = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    private WholeFiles(FileList files, FileChecks check) {
        this.files = files;
        this.check = check;
    }

    /** @param skipped takes those that are not whole, with reasons */
    static FileList of(FileList files, FileChecks check, List<Skipped> skipped, SubMonitor progress) {
        WholeFiles work = new WholeFiles(files, check);
        work.run(progress);
        if (work.problems.isEmpty()) {
            return files;
        }
        BitSet whole = new BitSet();
        whole.set(0, files.size());
        work.problems.forEach((index, problem) -> {
            whole.clear(index);
            skipped.add(new Skipped(files.path(index), problem));
        });
        return files.where(whole);
    }

    private void run(SubMonitor progress) {
        int count =
                Math.clamp(Math.min(Runtime.getRuntime().availableProcessors(), files.size() / BATCH), 1, MOST_THREADS);
        progress.setWorkRemaining(TICKS);
        try (ExecutorService threads = Executors.newFixedThreadPool(count, r -> new Thread(r, "lathe-scan"))) {
            try {
                List<Future<?>> tasks = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    tasks.add(threads.submit(this::work));
                }
                await(threads, tasks, progress);
            } finally {
                stopped = true;
            }
        }
    }

    private void work() {
        for (int from = next.getAndAdd(BATCH); from < files.size() && !stopped; from = next.getAndAdd(BATCH)) {
            for (int i = from; i < Math.min(from + BATCH, files.size()) && !stopped; i++) {
                Optional<String> problem = check.problem(files.get(i).file());
                if (problem.isPresent()) {
                    problems.put(i, problem.get());
                }
            }
        }
    }

    private void await(ExecutorService threads, List<Future<?>> tasks, SubMonitor progress) {
        Pace pace = Pace.of(files.size(), 0);
        threads.shutdown();
        int told = 0;
        try {
            while (!threads.awaitTermination(20, TimeUnit.MILLISECONDS)) {
                if (progress.isCanceled()) {
                    throw new OperationCanceledException();
                }
                int done = Math.min(next.get(), files.size());
                int ticks = (int) ((long) done * TICKS / files.size());
                progress.worked(ticks - told);
                told = ticks;
                pace.tell(progress, done, 0);
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
