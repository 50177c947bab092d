package org.lathe.store.internal.gc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.lathe.core.project.Freed;
import org.lathe.store.internal.git.OpenProject;

/** Packs a repository's loose objects and small packs into one pack. Safe beside readers and writers. */
final class Packing {
    /** What is younger may belong to a commit that is being made. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private Packing() {}

    static Freed now(OpenProject project, IProgressMonitor monitor) throws IOException {
        Path objects = project.gitDir().resolve("objects");
        Freed before = size(objects);
        GC gc = new GC((FileRepository) project.repository());
        gc.setExpire(Instant.now().minus(YOUNG));
        gc.setProgressMonitor(new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return monitor.isCanceled();
            }
        });
        try {
            gc.gc().get();
        } catch (ParseException | GitAPIException e) {
            throw new IOException("the repository's settings for packing cannot be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        Freed after = size(objects);
        return new Freed(0, Math.max(0, before.bytes() - after.bytes()));
    }

    private static Freed size(Path folder) throws IOException {
        long[] size = new long[2];
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                size[0]++;
                size[1] += file.toFile().length(); // 0 when it is gone by now
            }
        }
        return new Freed(size[0], size[1]);
    }
}
