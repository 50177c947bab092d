package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.lfs.LfsStore;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.ReadableFiles;

/** Opens a version's content as files that can be read. */
public final class OpenVersion {
    private final OpenProject project;
    private final Workspace workspace;

    public OpenVersion(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    /** @throws CoreException naming the first file whose bytes are not here */
    public DatasetContent open(DatasetVersion version) throws IOException, CoreException {
        try (StoredContent content = StoredContent.open(project, version)) {
            SortedFiles files = content.files();
            return new DatasetContent(
                    version.tree(),
                    version.description(),
                    files(version, content, files),
                    content.labels(files.paths()),
                    content.splits(files.paths()));
        }
    }

    /** The version's files by path below {@code data/}; their names are safe. Paths are made when they are asked for. */
    SortedMap<String, Path> files(DatasetVersion version, StoredContent content, SortedFiles files)
            throws IOException, CoreException {
        LfsStore store = project.lfs();
        ReadableFiles readable = new ReadableFiles(store, workspace.cache().resolve("blobs"), content.reader());
        Map<Integer, Path> plain = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Path path = readable.path(files.file(i), "'" + files.path(i) + "' of " + version.label());
            if (files.pointer(i).filter(p -> p.size() > 0).isEmpty()) {
                plain.put(i, path);
            }
        }
        return files.map(i -> plain.containsKey(i)
                ? plain.get(i)
                : store.path(files.pointer(i).map(Pointer::oid).orElseThrow()));
    }
}
