package org.lathe.store.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.core.Workspace;
import org.lathe.core.io.AtomicFiles;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.SafePath;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.ReadableFiles;
import org.lathe.store.internal.lfs.StoredFile;

/** Copies of committed runs' files under their own names, in the workspace's cache. */
public final class CachedRunFile {
    private final OpenProject project;
    private final Workspace workspace;

    public CachedRunFile(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    /** Makes the copy when there is none of the right size; others see it whole or not at all. */
    public Path get(String id, String path) throws IOException, CoreException {
        try (TreeReader newest = project.newest()) {
            StoredFile file = new ReadRuns(project).file(newest, id, path);
            Path copy = SafePath.resolve(workspace.cache().resolve("runs").resolve(id), path);
            if (!Files.isRegularFile(copy) || Files.size(copy) != file.size()) {
                Files.createDirectories(copy.getParent());
                write(file, newest, copy, "'" + path + "' of run " + id);
            }
            return copy;
        }
    }

    private void write(StoredFile file, TreeReader newest, Path copy, String what) throws IOException, CoreException {
        if (file.pointer().isEmpty()) {
            AtomicFiles.write(
                    copy, out -> newest.open(ObjectId.fromString(file.blob())).copyTo(out));
        } else {
            Path object = new ReadableFiles(project.lfs(), workspace.cache().resolve("blobs"), newest).path(file, what);
            AtomicFiles.write(copy, out -> Files.copy(object, out));
        }
    }
}
