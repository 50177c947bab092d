package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;

/** Takes many files into a {@link Staging}, on as many threads as help. */
public final class IntakeAll {
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
     */
    public record Source(Path file, long size, Optional<Pointer> likely) {}

    /** @return what each became, in order; absent for content that is itself an LFS pointer */
    public List<Optional<Pointer>> take(List<Source> sources, IProgressMonitor monitor) throws IOException {
        List<Optional<Pointer>> results = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            results.add(Optional.empty());
        }
        long total = sources.stream().mapToLong(Source::size).sum();
        Meter meter = new Meter(monitor, sources.size(), total);
        new FileWork(meter).run(sources.size(), () -> {
            Intake intake = new Intake(staging, link, meter);
            return i -> {
                Source source = sources.get(i);
                // each slot is written by one thread, and read after that thread has ended
                results.set(i, intake.take(source.file(), source.size(), source.likely()));
            };
        });
        return results;
    }
}
