package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.lathe.store.internal.lfs.FileCopy;
import org.lathe.store.internal.lfs.Meter;

/**
 * Writes a version's files into a folder, as they were dropped in. All names are checked before the first byte is
 * written; stopped or failed, all that was written is removed again.
 */
public final class ExportVersion {
    private final OpenProject project;
    private final Workspace workspace;

    public ExportVersion(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    public void export(DatasetVersion version, Path folder, IProgressMonitor monitor)
            throws IOException, CoreException {
        requireEmpty(folder);
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting " + version.label(), 100);
        SortedMap<String, Path> files = files(version, folder);
        Meter meter = new Meter(progress.split(100), files.size(), version.bytes());
        List<Path> folders = new ArrayList<>();
        int written = 0;
        boolean done = false;
        try {
            createFolders(folder, folders);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                createFolders(target.getParent(), folders);
                copy(file.getValue(), target, meter);
                written++;
                meter.file();
                meter.tell();
            }
            done = true;
        } finally {
            if (!done) {
                remove(files, written, folder, folders);
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

    private SortedMap<String, Path> files(DatasetVersion version, Path folder) throws IOException, CoreException {
        try (StoredContent content = StoredContent.open(project, version)) {
            SortedMap<String, Path> files =
                    new OpenVersion(project, workspace).files(version, content, content.files());
            for (String path : files.keySet()) {
                SafePath.resolve(folder, path);
            }
            return files;
        }
    }

    private static void createFolders(Path folder, List<Path> made) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static void copy(Path from, Path to, Meter meter) throws IOException, CoreException {
        try {
            FileCopy.copy(from, to, bytes -> {
                meter.accept(bytes);
                meter.tell();
            });
        } catch (FileAlreadyExistsException e) {
            throw Failures.of(
                    "'" + to + "' cannot be written beside a file whose name this file system takes for the"
                            + " same; export to a disk that tells capitals from small letters.",
                    e);
        }
    }

    private static void remove(SortedMap<String, Path> files, int written, Path folder, List<Path> folders)
            throws IOException {
        int left = written;
        for (String path : files.keySet()) {
            if (left-- == 0) {
                break;
            }
            Files.deleteIfExists(folder.resolve(path));
        }
        for (Path made : folders.reversed()) {
            Files.deleteIfExists(made);
        }
    }
}
