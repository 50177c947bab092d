package org.lathe.train.internal.runs;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.run.LastMetrics;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex;
import org.lathe.train.RunFolder;
import org.lathe.train.events.RunMetrics;

/** Follows the live runs' event files and brings their last values into the index, once a second for each run at most. */
final class LiveMetrics {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final RunIndex index;
    private final Map<String, Followed> followed = new HashMap<>();

    LiveMetrics(RunIndex index) {
        this.index = index;
    }

    /** The live run with its last metrics and the model it has so far; indexed when something is new. */
    synchronized Run update(RunFolder folder, Run run) throws CoreException {
        Followed it = followed.computeIfAbsent(run.id(), id -> new Followed(RunMetrics.of(folder.path())));
        it.metrics.poll(it.last);
        Optional<String> model = Optional.of(RunFiles.MODEL).filter(name -> Files.exists(folder.model()));
        Run now = run.with(it.last.values(), model, run.artifacts());
        long time = System.nanoTime();
        boolean due = it.indexed.isEmpty()
                || it.indexed.get().status() != now.status()
                || time - it.time >= INTERVAL.toNanos() && !now.equals(it.indexed.get());
        if (due) {
            index.put(now, folder.readNotes());
            it.indexed = Optional.of(now);
            it.time = time;
        }
        return now;
    }

    /** Forgets all runs but these. */
    synchronized void retain(Set<String> runIds) {
        followed.keySet().retainAll(runIds);
    }

    private static final class Followed {
        private final RunMetrics metrics;
        private final LastMetrics last = new LastMetrics();
        private Optional<Run> indexed = Optional.empty();
        private long time;

        Followed(RunMetrics metrics) {
            this.metrics = metrics;
        }
    }
}
