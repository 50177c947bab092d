package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunStatus;
import org.lathe.train.RunFolder;
import org.lathe.train.events.RunMetrics;

/**
 * Brings one live run's record up to date: writes the end of a run whose process died, and moves an ended run into its
 * project. Each step can be done again: commit, index, keep the state, remove the folder; after a crash between two of them
 * the next call goes on. When a step fails (a full disk, a project that is gone) the folder stays as it is.
 */
final class RunKeeper {
    private final LiveFolders folders;
    private final RunArchive archive;
    private final RunIndex index;
    private final Launches launches;
    private final Clock clock;

    RunKeeper(LiveFolders folders, RunArchive archive, RunIndex index, Launches launches, Clock clock) {
        this.folders = folders;
        this.archive = archive;
        this.index = index;
        this.launches = launches;
        this.clock = clock;
    }

    /**
     * @return the run; ended when it is committed now, or is being committed by someone else; absent when its folder is gone
     * @throws CoreException when the folder's record cannot be read, or the ended run cannot be committed
     */
    Optional<Run> keep(RunFolder folder) throws CoreException {
        try {
            Run run = folder.read();
            if (!run.status().ended() && launches.alive(folder, run)) {
                return Optional.of(run);
            }
            Optional<FolderLock> lock = FolderLock.tryLock(folder);
            return Optional.of(lock.isPresent() ? commit(folder, lock.get()) : run);
        } catch (CoreException e) {
            if (folder.exists()) {
                throw e;
            }
            return Optional.empty(); // another process committed it meanwhile
        }
    }

    private Run commit(RunFolder folder, FolderLock held) throws CoreException {
        try (held) {
            Run run = end(folder);
            archive.commit(run, folder.path());
            index.put(run, folder.readNotes());
            folders.retire(folder, held);
            launches.forget(run.id());
            return run;
        }
    }

    /** The record is read again: its process may have written the end after it was found dead. */
    private Run end(RunFolder folder) throws CoreException {
        Run run = folder.read();
        if (run.status().ended()) {
            return run;
        }
        if (folder.stopRequested()) {
            return folder.finish(RunStatus.STOPPED, Optional.of("Stopped by the user."), clock);
        }
        Optional<Integer> exit = launches.exit(run.id());
        return exit.isPresent()
                ? folder.finish(RunStatus.FAILED, Optional.of(EndReason.failed(exit.get(), folder.console())), clock)
                : folder.finish(
                        RunStatus.LOST, Optional.of(EndReason.lost(run, folder.console())), lastSign(folder, run));
    }

    /** A lost run ended when it last wrote something, not when it was found. */
    private Clock lastSign(RunFolder folder, Run run) throws CoreException {
        try {
            Instant last = run.started().orElse(run.created());
            List<Path> written = new ArrayList<>(RunMetrics.list(folder.path()));
            written.add(folder.console());
            for (Path file : written) {
                if (Files.exists(file)
                        && Files.getLastModifiedTime(file).toInstant().isAfter(last)) {
                    last = Files.getLastModifiedTime(file).toInstant();
                }
            }
            return Clock.fixed(last, clock.getZone());
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + folder.path() + "' cannot be read", e);
        }
    }
}
