package org.lathe.media.internal.duplicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.image.PixelReader;

/** Looks at many images, several at a time. */
final class Looks {
    /** Larger images are looked at with about so many pixels on the shorter side. */
    private static final int ENOUGH = 72;

    private static final int REPORTS_A_SECOND = 10;

    private Looks() {}

    /** What each file looks like; null for one that cannot be decoded, which an import would have left out. */
    static List<Look> of(List<Path> files, SubMonitor progress) {
        progress.setWorkRemaining(files.size());
        Look[] looks = new Look[files.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("looks-", 0).factory())) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> {
                    for (int at = next.getAndIncrement(); at < looks.length; at = next.getAndIncrement()) {
                        looks[at] = look(files.get(at));
                        done.incrementAndGet();
                    }
                });
            }
            workers.shutdown();
            try {
                follow(workers, done, progress);
            } finally {
                next.set(looks.length);
            }
        }
        return Arrays.asList(looks);
    }

    private static void follow(ExecutorService workers, AtomicInteger done, SubMonitor progress) {
        int reported = 0;
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(1000 / REPORTS_A_SECOND, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            }
            int now = done.get();
            progress.worked(now - reported);
            reported = now;
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
    }

    private static Look look(Path file) {
        try {
            return Look.of(PixelReader.read(file, ENOUGH));
        } catch (IOException | Unreadable e) {
            return null;
        }
    }
}
