package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.SafePath;
import org.lathe.store.internal.git.TreeReader;

/**
 * Writes a version's files into a folder, as they were dropped in. All names are checked before the first byte is
 * written; stopped or failed, all that was written is removed again.
 */
public final class ExportVersion {
    private final OpenVersion versions;

    public ExportVersion(OpenProject project, Workspace workspace) {
        this.versions = new OpenVersion(project, workspace);
    }

    public void export(DatasetVersion version, Path folder, IProgressMonitor monitor)
            throws IOException, CoreException {
        requireEmpty(folder);
        Map<Path, Path> targets = targets(version, folder);
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting " + version.label(), targets.size());
        List<Path> made = new ArrayList<>();
        boolean done = false;
        try {
            createFolders(folder, made);
            for (Map.Entry<Path, Path> file : targets.entrySet()) {
                createFolders(file.getKey().getParent(), made);
                copy(file.getValue(), file.getKey(), made, progress);
                progress.split(1);
            }
            done = true;
        } finally {
            if (!done) {
                remove(made);
            }
        }
    }

    private static void requireEmpty(Path folder) throws IOException, CoreException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw Failures.of("'" + folder + "' is a file; name a folder to export to.");
        }
        try (Stream<Path> children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                throw Failures.of("'" + folder + "' is not empty; name an empty folder to export to, or a new one.");
            }
        }
    }

    private Map<Path, Path> targets(DatasetVersion version, Path folder) throws IOException, CoreException {
        Map<Path, Path> targets = new LinkedHashMap<>();
        try (TreeReader reader = versions.commit(version)) {
            SortedMap<String, Path> files = versions.files(version, reader);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                targets.put(SafePath.resolve(folder, file.getKey()), file.getValue());
            }
        }
        return targets;
    }

    private static void createFolders(Path folder, List<Path> made) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static void copy(Path from, Path to, List<Path> made, SubMonitor progress)
            throws IOException, CoreException {
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            made.add(to);
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.checkCanceled();
                out.write(buffer, 0, n);
            }
        } catch (FileAlreadyExistsException e) {
            throw Failures.of(
                    "'" + to + "' cannot be written beside a file whose name this file system takes for the"
                            + " same; export to a disk that tells capitals from small letters.",
                    e);
        }
    }

    private static void remove(List<Path> made) throws IOException {
        for (Path path : made.reversed()) {
            Files.deleteIfExists(path);
        }
    }
}
