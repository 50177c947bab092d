package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex;
import org.lathe.train.RunFolder;
import org.lathe.train.events.RunMetrics;

/** Finds a run and its files, be it live or committed. */
final class RunFinder {
    private final LiveFolders folders;
    private final ProjectStore projects;
    private final RunArchive archive;
    private final RunIndex index;

    RunFinder(LiveFolders folders, ProjectStore projects, RunArchive archive, RunIndex index) {
        this.folders = folders;
        this.projects = projects;
        this.archive = archive;
        this.index = index;
    }

    /** A committed run. @throws CoreException when no project has it */
    Run archived(String runId) throws CoreException {
        Optional<String> indexed = indexedProject(runId);
        if (indexed.isPresent()) {
            Optional<Run> run = archive.find(indexed.get(), runId);
            if (run.isPresent()) {
                return run.get();
            }
        }
        for (Project project : projects.list()) {
            Optional<Run> run = archive.find(project.name(), runId);
            if (run.isPresent()) {
                return run.get();
            }
        }
        throw Failures.of("There is no run '" + runId + "'; it may have been deleted.");
    }

    /** The index may not know a run that a clone brought. */
    private Optional<String> indexedProject(String runId) {
        try {
            return Optional.of(index.resolve(runId).run().project());
        } catch (CoreException unknown) {
            return Optional.empty();
        }
    }

    /** The metrics from their beginning; following goes on when the run's folder moves into its project. */
    MetricFollower follow(String runId) throws CoreException {
        RunFolder folder = folders.of(runId);
        if (!folder.exists()) {
            return RunMetrics.of(archivedEvents(runId));
        }
        List<Path> committed = new ArrayList<>();
        return new RunMetrics(() -> {
            if (committed.isEmpty()) {
                if (folder.exists()) {
                    return RunMetrics.list(folder.path());
                }
                committed.addAll(archivedEvents(runId));
            }
            return List.copyOf(committed);
        });
    }

    private List<Path> archivedEvents(String runId) throws CoreException {
        Run run = archived(runId);
        List<Path> files = new ArrayList<>();
        for (String path : archive.files(run.project(), runId)) {
            if (path.startsWith(RunFiles.EVENTS_PREFIX)) {
                files.add(archive.file(run.project(), runId, path));
            }
        }
        return files;
    }

    Path file(String runId, String path) throws CoreException {
        RunFolder folder = folders.of(runId);
        Path live = folder.path().resolve(path);
        if (path.isBlank() || !live.equals(live.normalize()) || !live.startsWith(folder.path())) {
            throw Failures.of("'" + path + "' is no path in a run's folder.");
        }
        if (Files.isRegularFile(live)) {
            return live;
        }
        if (folder.exists()) {
            throw Failures.of("Run " + runId + " has no file '" + path + "' yet.");
        }
        return archive.file(archived(runId).project(), runId, path);
    }

    List<String> files(String runId) throws CoreException {
        RunFolder folder = folders.of(runId);
        if (!folder.exists()) {
            return archive.files(archived(runId).project(), runId);
        }
        try (Stream<Path> walk = Files.walk(folder.path())) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.path().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !RunFiles.LOCAL.contains(path.split("/", 2)[0]))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failures.io("The files of run " + runId + " cannot be listed", e);
        }
    }
}
