package org.lathe.train.internal.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.Workspace;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.run.RunFiles;
import org.lathe.train.RunFolder;

/**
 * The folders of the live runs. They come and go by a rename, so that no reader meets half of one: a new one is made under
 * a name that begins with a dot, and one that goes gets such a name first.
 */
final class LiveFolders {
    private static final String NEW = ".new-";
    private static final String TRASH = ".trash-";
    /** What is still under such a name after this time was left by a crash. */
    private static final Duration LEFTOVER = Duration.ofHours(1);

    private final Workspace workspace;
    private final Clock clock;

    LiveFolders(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** The folder of a run, whether it is there or not. @throws CoreException when the text is no id */
    RunFolder of(String runId) throws CoreException {
        if (!Ids.isId(runId)) {
            throw Failures.of("'" + runId + "' is no run's id; an id has 32 hexadecimal digits.");
        }
        return new RunFolder(workspace.run(runId));
    }

    /** The live folders, the oldest run first. */
    List<RunFolder> list() throws CoreException {
        List<RunFolder> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(workspace.runs())) {
            for (Path entry : entries) {
                if (Ids.isId(entry.getFileName().toString()) && Files.isDirectory(entry)) {
                    folders.add(new RunFolder(entry));
                }
            }
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw Failures.io("The live runs in '" + workspace.runs() + "' cannot be listed", e);
        }
        folders.sort(Comparator.comparing(RunFolder::id));
        return folders;
    }

    /** Where a new run's folder is made ready; {@link #publish} shows it. */
    Path staging(String runId) {
        return workspace.runs().resolve(NEW + Ids.check(runId));
    }

    RunFolder publish(String runId) throws CoreException {
        try {
            return new RunFolder(Files.move(staging(runId), workspace.run(runId)));
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + workspace.run(runId) + "' cannot be made", e);
        }
    }

    /** Removes a committed run's folder; the state for a resume is kept in the workspace. */
    void retire(RunFolder folder, FolderLock lock) throws CoreException {
        try {
            keepState(folder);
            remove(folder, lock);
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + folder.path() + "' cannot be removed", e);
        }
    }

    /** Removes a folder, whole or not at all for those who look. */
    void remove(RunFolder folder, FolderLock lock) throws IOException, CoreException {
        Path trash = workspace.runs().resolve(TRASH + folder.id());
        AtomicFiles.deleteTree(trash);
        try {
            Files.move(folder.path(), trash);
        } catch (IOException openFiles) {
            lock.close(); // Windows renames no folder with an open file in it
            Files.move(folder.path(), trash);
        }
        AtomicFiles.deleteTree(trash);
    }

    private void keepState(RunFolder folder) throws IOException {
        if (!Files.exists(folder.state())) {
            return;
        }
        Path kept = workspace.local(folder.id()).resolve(RunFiles.STATE);
        Files.createDirectories(kept.getParent());
        AtomicFiles.deleteTree(kept);
        Files.move(folder.state(), kept);
    }

    /** Deletes what crashes left. */
    void sweep() throws CoreException {
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(workspace.runs(), "{" + NEW + "," + TRASH + "}*")) {
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry)
                        .toInstant()
                        .isBefore(clock.instant().minus(LEFTOVER))) {
                    AtomicFiles.deleteTree(entry);
                }
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            return; // another process sweeps, too
        } catch (IOException e) {
            throw Failures.io("Leftovers in '" + workspace.runs() + "' cannot be removed", e);
        }
    }
}
