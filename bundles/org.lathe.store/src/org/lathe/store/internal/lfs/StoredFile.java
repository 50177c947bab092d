package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectLoader;

/**
 * A file of a tree: an LFS object, or a plain blob (an empty file; or what somebody put there without git-lfs).
 *
 * @param blob the id of the blob in the tree
 * @param pointer the LFS object, when the blob names one
 * @param size of the file in bytes
 */
public record StoredFile(String blob, Optional<Pointer> pointer, long size) {
    public static StoredFile of(String blob, ObjectLoader loader) throws IOException {
        Optional<Pointer> pointer =
                loader.getSize() < Pointer.LIMIT ? Pointer.parse(loader.getCachedBytes()) : Optional.empty();
        return new StoredFile(blob, pointer, pointer.isPresent() ? pointer.get().size() : loader.getSize());
    }
}
