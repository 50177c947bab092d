package org.lathe.train.internal.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunNotes;

/** An index for one process. */
final class MemoryIndex implements RunIndex {
    final Map<String, IndexedRun> runs = new ConcurrentSkipListMap<>();
    final AtomicLong revision = new AtomicLong();

    @Override
    public void put(Run run, RunNotes notes) {
        runs.put(run.id(), new IndexedRun(run, notes));
        revision.incrementAndGet();
    }

    @Override
    public void remove(String runId) {
        runs.remove(runId);
        revision.incrementAndGet();
    }

    @Override
    public void rebuild(Collection<IndexedRun> all) {
        runs.clear();
        all.forEach(run -> runs.put(run.run().id(), run));
        revision.incrementAndGet();
    }

    @Override
    public List<IndexedRun> list(Optional<String> project) {
        return new ArrayList<>(runs.values()).reversed();
    }

    @Override
    public IndexedRun resolve(String reference) throws CoreException {
        IndexedRun run = runs.get(reference);
        if (run == null) {
            throw Failures.of("no run " + reference);
        }
        return run;
    }

    @Override
    public long revision() {
        return revision.get();
    }

    @Override
    public void touch() {
        revision.incrementAndGet();
    }
}
