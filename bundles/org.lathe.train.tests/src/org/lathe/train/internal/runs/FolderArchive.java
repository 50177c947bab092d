package org.lathe.train.internal.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunNotes;

/** An archive in plain folders, which several processes can share; it notes each commit in a file. */
final class FolderArchive implements RunArchive {
    private final Path root;

    FolderArchive(Path root) {
        this.root = root;
    }

    List<String> commits() throws IOException {
        Path log = root.resolve("commits");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private Path folder(String project, String id) {
        return root.resolve(project).resolve(id);
    }

    @Override
    public void commit(Run run, Path folder) throws CoreException {
        Path target = folder(run.project(), run.id());
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            Path staging = Files.createTempDirectory(root, "staging");
            for (String path : paths(folder)) {
                if (!RunFiles.LOCAL.contains(path.split("/")[0])) {
                    Files.createDirectories(staging.resolve(path).getParent());
                    Files.copy(folder.resolve(path), staging.resolve(path));
                }
            }
            Files.move(staging, target);
            Files.writeString(
                    root.resolve("commits"), run.id() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Failures.io("commit", e);
        }
    }

    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public List<Run> list(String project) throws CoreException {
        if (!Files.exists(root.resolve(project))) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(root.resolve(project))) {
            return runs.sorted().map(folder -> read(folder)).toList();
        } catch (IOException e) {
            throw Failures.io("list", e);
        }
    }

    private static Run read(Path folder) {
        try {
            return Json.read(folder.resolve(RunFiles.RUN), Run.class);
        } catch (CoreException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public Optional<Run> find(String project, String runId) {
        return Optional.of(folder(project, runId)).filter(Files::exists).map(FolderArchive::read);
    }

    @Override
    public List<String> files(String project, String runId) throws CoreException {
        try {
            return paths(folder(project, runId));
        } catch (IOException e) {
            throw Failures.io("files", e);
        }
    }

    @Override
    public Path file(String project, String runId, String path) throws CoreException {
        Path file = folder(project, runId).resolve(path);
        if (!Files.exists(file)) {
            throw Failures.of("no file " + path);
        }
        return file;
    }

    @Override
    public RunNotes notes(String project, String runId) throws CoreException {
        Path file = folder(project, runId).resolve(RunFiles.NOTES);
        return Files.exists(file) ? Json.read(file, RunNotes.class) : RunNotes.NONE;
    }

    @Override
    public void writeNotes(String project, String runId, RunNotes notes) throws CoreException {
        Json.write(folder(project, runId).resolve(RunFiles.NOTES), notes);
    }

    @Override
    public void delete(String project, String runId) throws CoreException {
        try {
            AtomicFiles.deleteTree(folder(project, runId));
        } catch (IOException e) {
            throw Failures.io("delete", e);
        }
    }
}
