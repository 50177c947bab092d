package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;
import org.lathe.store.internal.git.TreeReader;

/** Gives the files of a tree as files that can be read: LFS objects where they lie, plain blobs from the cache. */
public final class ReadableFiles {
    private final LfsStore store;
    private final Path cache;
    private final TreeReader reader;

    /** @param cache a folder for the bytes of plain blobs, which git keeps compressed */
    public ReadableFiles(LfsStore store, Path cache, TreeReader reader) {
        this.store = store;
        this.cache = cache;
        this.reader = reader;
    }

    /**
     * @param what the file's name and where it belongs, for the sentence when its bytes are missing
     * @throws CoreException when the object is not on this machine or is not whole
     */
    public Path path(StoredFile file, String what) throws IOException, CoreException {
        if (file.pointer().isEmpty()) {
            return plain(file);
        }
        Pointer pointer = file.pointer().get();
        if (!store.has(pointer)) {
            boolean damaged = Files.exists(store.path(pointer.oid()));
            throw Failures.of("The bytes of " + what + (damaged ? " are damaged" : " are not on this machine")
                    + "; pull the project from its remote, or import the file again.");
        }
        return pointer.size() == 0 ? plain(file) : store.path(pointer.oid());
    }

    private Path plain(StoredFile file) throws IOException {
        Path path = cache.resolve(file.blob().substring(0, 2)).resolve(file.blob());
        if (!Files.exists(path) || Files.size(path) != file.size()) {
            Files.createDirectories(path.getParent());
            AtomicFiles.write(path, out -> {
                if (file.pointer().isEmpty()) {
                    reader.open(ObjectId.fromString(file.blob())).copyTo(out);
                }
            });
        }
        return path;
    }
}
