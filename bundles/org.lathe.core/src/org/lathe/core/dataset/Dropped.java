package org.lathe.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;

/**
 * What was dropped, with its archives unpacked: opened once, then scanned as often as the user changes something, then
 * imported. Closing deletes what was unpacked.
 */
public final class Dropped implements AutoCloseable {
    private final List<Root> roots;
    private final List<Skipped> skipped;
    private final Set<Path> replaced;
    private final Optional<Path> unpacked;

    /**
     * A file or folder to take in.
     *
     * @param path where it is
     * @param name the path that it has in the dataset; for a folder what stands before its files' paths, or empty
     * @param temporary whether it was unpacked for this import, so that its files may be moved away
     */
    public record Root(Path path, String name, boolean temporary) {}

    /**
     * @param skipped what of the archives was not unpacked
     * @param replaced the archives, which are not files of the dataset themselves
     * @param unpacked the folder that holds what was, deleted at the end
     */
    public Dropped(List<Root> roots, List<Skipped> skipped, Set<Path> replaced, Optional<Path> unpacked) {
        this.roots = List.copyOf(roots);
        this.skipped = List.copyOf(skipped);
        this.replaced = Set.copyOf(replaced);
        this.unpacked = unpacked;
    }

    /** Files and folders without archives, named as they are called; a folder that is alone has no name. */
    public static Dropped of(List<Path> sources) {
        return new Dropped(
                sources.stream()
                        .map(source -> root(source, sources.size() == 1))
                        .toList(),
                List.of(),
                Set.of(),
                Optional.empty());
    }

    private static Root root(Path source, boolean alone) {
        Path path = source.toAbsolutePath().normalize();
        Path name = path.getFileName();
        boolean nameless = name == null || alone && Files.isDirectory(path);
        return new Root(path, nameless ? "" : name.toString(), false);
    }

    public List<Root> roots() {
        return roots;
    }

    /** What of the archives was not unpacked, with reasons. */
    public List<Skipped> skipped() {
        return skipped;
    }

    /** Whether the file is an archive, whose files are there in its place. */
    public boolean isReplaced(Path file) {
        return replaced.contains(file);
    }

    @Override
    public void close() throws CoreException {
        if (unpacked.isPresent()) {
            try {
                AtomicFiles.deleteTree(unpacked.get());
            } catch (IOException e) {
                throw Failures.io("'" + unpacked.get() + "', which held unpacked files, cannot be deleted", e);
            }
        }
    }
}
