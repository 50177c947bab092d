package org.lathe.media.internal.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Temporary;

/**
 * Unpacks the archives that were dropped, or that lie directly in dropped folders, into a temporary folder. An archive
 * counts as the folder that it was made from. One that is refused is listed; the rest goes in.
 */
public final class Unpack {
    private final Path parent;
    private final List<Dropped.Root> roots = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<Path> replaced = new HashSet<>();
    private final List<Archive> archives = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();

    /** @param parent where the temporary folder is made: on the store's file system, so that files can be moved there */
    public Unpack(Path parent) {
        this.parent = parent;
    }

    /**
     * An archive among what was dropped.
     *
     * @param path where it is
     * @param shown its name in what is skipped
     * @param name what stands before its files' paths, or empty
     */
    private record Archive(Path path, ArchiveFormat format, String shown, String name) {}

    /** @return to be closed by the caller */
    public Dropped open(List<Path> sources, IProgressMonitor monitor) throws CoreException {
        for (Dropped.Root root : Dropped.of(sources).roots()) {
            if (Files.isDirectory(root.path())) {
                roots.add(root);
                findInside(root);
            } else if (!found(root.path(), "", sources.size() == 1)) {
                roots.add(root);
            }
        }
        boolean done = false;
        try {
            SubMonitor progress = SubMonitor.convert(monitor, "Unpacking", Math.max(1, archives.size()));
            for (Archive archive : archives) {
                unpack(archive, progress.split(1));
            }
            done = true;
            return new Dropped(roots, skipped, replaced, folder);
        } finally {
            if (!done && folder.isPresent()) {
                discard(folder.get());
            }
        }
    }

    private void findInside(Dropped.Root root) throws CoreException {
        String prefix = root.name().isEmpty() ? "" : root.name() + "/";
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(root.path().toRealPath())) {
            for (Path child : children) {
                if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    found(child, prefix, false);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            IOException cause = e instanceof IOException io ? io : (IOException) e.getCause();
            throw Failures.io("'" + root.path() + "' cannot be imported", cause);
        }
    }

    /** @return whether the file is an archive, of whatever format */
    private boolean found(Path file, String prefix, boolean alone) {
        String shown = prefix + file.getFileName();
        Optional<ArchiveFormat> format = ArchiveFormat.of(file);
        if (format.isPresent()) {
            archives.add(new Archive(
                    file,
                    format.get(),
                    shown,
                    alone ? "" : prefix + format.get().baseName(file)));
            replaced.add(file);
        } else if (ArchiveFormat.isForeign(file)) {
            skipped.add(new Skipped(
                    shown,
                    "is an archive that cannot be unpacked here; make it a zip or tar.gz, or import the folder."));
            replaced.add(file);
        }
        return replaced.contains(file);
    }

    private void unpack(Archive archive, SubMonitor progress) throws CoreException {
        progress.setTaskName("Unpacking " + archive.path.getFileName());
        Path target;
        try {
            target = target();
        } catch (IOException e) {
            throw Failures.io("'" + archive.shown + "' cannot be unpacked into '" + parent + "'", e);
        }
        try {
            new Unpacking(archive.shown, target, UnpackLimits.of(archive.path, target), skipped, progress)
                    .run(archive.path, archive.format);
            roots.add(new Dropped.Root(withoutOwnFolder(target, archive), archive.name, true));
        } catch (RefusedArchiveException e) {
            skipped.add(new Skipped(archive.shown, e.getMessage()));
            discard(target);
        } catch (IOException e) {
            skipped.add(new Skipped(archive.shown, "cannot be unpacked: " + Failures.reason(e)));
            discard(target);
        }
    }

    private Path target() throws IOException {
        if (folder.isEmpty()) {
            Temporary.removeStale(parent);
            folder = Optional.of(Temporary.folder(parent));
        }
        return Files.createDirectory(folder.get().resolve(Integer.toString(roots.size() + skipped.size())));
    }

    /** A folder packed as a whole stands in its archive with its own name, which says nothing more. */
    private static Path withoutOwnFolder(Path target, Archive archive) throws IOException {
        Path own = target.resolve(archive.format.baseName(archive.path));
        try (DirectoryStream<Path> children = Files.newDirectoryStream(target)) {
            for (Path child : children) {
                if (!child.equals(own) || !Files.isDirectory(child)) {
                    return target;
                }
            }
        }
        return Files.isDirectory(own) ? own : target;
    }

    private static void discard(Path unpacked) throws CoreException {
        try {
            AtomicFiles.deleteTree(unpacked);
        } catch (IOException e) {
            throw Failures.io("'" + unpacked + "', which holds a part of an archive, cannot be deleted", e);
        }
    }
}
