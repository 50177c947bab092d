package org.lathe.store.internal.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.run.RunFiles;
import org.lathe.store.internal.git.SafePath;
import org.lathe.store.internal.git.UnsafePathException;

/** What of an ended run's folder belongs in the repository. Links are not followed: they may lead anywhere. */
final class RunFolder {
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private RunFolder() {}

    static RunFolder scan(Path folder) throws IOException {
        RunFolder result = new RunFolder();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path child, BasicFileAttributes attributes) {
                boolean enter = child.equals(folder) || result.belongs(folder, child);
                return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path child, BasicFileAttributes attributes) {
                if (result.belongs(folder, child)) {
                    result.add(path(folder, child), child, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return result;
    }

    private void add(String path, Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.put(path, file);
        } else {
            skipped.add(new Skipped(path, "It is a link or another special file."));
        }
    }

    /** Not what is of use on this machine only, nor what a crash left, nor what a repository must not hold. */
    private boolean belongs(Path folder, Path child) {
        String path = path(folder, child);
        if (RunFiles.LOCAL.contains(path) || child.getFileName().toString().startsWith(AtomicFiles.TEMPORARY_PREFIX)) {
            return false;
        }
        Optional<String> fault = SafePath.fault(path);
        fault.ifPresent(f -> skipped.add(new Skipped(UnsafePathException.printable(path), "The name " + f + ".")));
        return fault.isEmpty();
    }

    private static String path(Path folder, Path child) {
        return folder.relativize(child).toString().replace(child.getFileSystem().getSeparator(), "/");
    }

    /** The files by path in the folder. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** What was left out though it was meant to be kept. */
    List<Skipped> skipped() {
        return skipped;
    }
}
