package org.lathe.train.internal.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.io.Json;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.train.RunFolder;

/**
 * Knows which runs still have a process. The process that started a run is its witness: only it learns the exit code, so the
 * others leave a dead run to it for a moment while it lives.
 */
final class Launches {
    /** How long a run may wait for its process to say that it began, when nobody watches it. */
    private static final Duration BIRTH = Duration.ofSeconds(60);
    /** How long a dead run is left to its witness. */
    private static final Duration TESTIMONY = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Process> mine = new ConcurrentHashMap<>();
    private final Map<String, Long> deadSince = new ConcurrentHashMap<>();

    Launches(Clock clock) {
        this.clock = clock;
    }

    /** Written into the folder before the process is started. */
    static void writeWitness(RunFolder folder) throws CoreException {
        Json.write(folder.path().resolve(RunFiles.LAUNCHER), ProcessMark.of(ProcessHandle.current()));
    }

    void started(String runId, Process process) {
        mine.put(runId, process);
    }

    void forget(String runId) {
        mine.remove(runId);
        deadSince.remove(runId);
    }

    /** Whether the run's process lives, or someone else will tell how it ended. */
    boolean alive(RunFolder folder, Run run) throws CoreException {
        if (run.process().filter(Processes::alive).isPresent()) {
            return true;
        }
        Process process = mine.get(run.id());
        if (process != null) {
            return process.isAlive();
        }
        boolean witnessed = witness(folder).filter(Processes::alive).isPresent();
        if (run.process().isEmpty()) {
            return witnessed || clock.instant().isBefore(run.created().plus(BIRTH));
        }
        long now = System.nanoTime();
        long since = deadSince.computeIfAbsent(run.id(), id -> now);
        return witnessed && now - since < TESTIMONY.toNanos();
    }

    /** The exit code of a process that this one started and that has ended. */
    Optional<Integer> exit(String runId) {
        return Optional.ofNullable(mine.get(runId))
                .filter(process -> !process.isAlive())
                .map(Process::exitValue);
    }

    /** The handle of the run's process on this machine, while it lives. */
    Optional<ProcessHandle> handle(Run run) {
        Process process = mine.get(run.id());
        if (process != null) {
            return Optional.of(process.toHandle()).filter(ProcessHandle::isAlive);
        }
        return run.process()
                .filter(ProcessMark::local)
                .filter(Processes::alive)
                .flatMap(mark -> ProcessHandle.of(mark.pid()));
    }

    /** The witness, unless it is this process: that has no process of the run, so it has nothing to tell. */
    private static Optional<ProcessMark> witness(RunFolder folder) throws CoreException {
        Path file = folder.path().resolve(RunFiles.LAUNCHER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Json.read(file, ProcessMark.class))
                .filter(mark ->
                        !(mark.local() && mark.pid() == ProcessHandle.current().pid()));
    }
}
