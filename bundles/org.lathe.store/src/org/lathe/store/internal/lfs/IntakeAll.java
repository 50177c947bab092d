package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;

/** Takes many files into a {@link Staging}, on as many threads as help. */
public final class IntakeAll {
    /** Files from this size on go first, so that none of them is read alone in the end: bytes. */
    private static final long LARGE = 32 << 20;

    private final Staging staging;
    private final boolean link;

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
     * @param temporary whether it may become the object itself
     */
    public record Source(Path file, long size, Optional<Pointer> likely, boolean temporary) {
        public static Source of(Path file, long size) {
            return new Source(file, size, Optional.empty(), false);
        }
    }

    /**
     * @param sources may be made when they are asked for
     * @return what each became, in order; absent for content that is itself an LFS pointer
     */
    public List<Optional<Pointer>> take(List<Source> sources, IProgressMonitor monitor) throws IOException {
        TakenFiles results = new TakenFiles(sources.size());
        long total = 0;
        for (Source source : sources) {
            total += source.size();
        }
        int[] order = order(sources);
        Meter meter = new Meter(monitor, sources.size(), total);
        new FileWork(meter).run(sources.size(), () -> {
            Intake intake = new Intake(staging, link, meter);
            // each place is written by one thread, and read after that thread has ended
            return i -> results.take(order[i], intake.take(sources.get(order[i])));
        });
        return results;
    }

    private static int[] order(List<Source> sources) {
        boolean[] large = new boolean[sources.size()];
        for (int i = 0; i < large.length; i++) {
            large[i] = sources.get(i).size() >= LARGE;
        }
        return IntStream.concat(
                        IntStream.range(0, large.length).filter(i -> large[i]),
                        IntStream.range(0, large.length).filter(i -> !large[i]))
                .toArray();
    }
}
