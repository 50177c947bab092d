package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The LFS objects of one bare repository, where git-lfs keeps them too: {@code lfs/objects/aa/bb/<oid>}. */
public final class LfsStore {
    private final Path root;

    public LfsStore(Path gitDir) {
        this.root = gitDir.resolve("lfs");
    }

    /** The folder of all objects. */
    public Path objects() {
        return root.resolve("objects");
    }

    /** Where the object lies or would lie. */
    public Path path(String oid) {
        return root.resolve("objects/" + oid.substring(0, 2) + "/" + oid.substring(2, 4) + "/" + oid);
    }

    /** Whether the object is here with the size it must have; an empty one always is. */
    public boolean has(Pointer pointer) throws IOException {
        if (pointer.size() == 0) {
            return true;
        }
        try {
            return Files.size(path(pointer.oid())) == pointer.size();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Which files were taken in before. */
    Path journal() {
        return root.resolve("lathe-intake");
    }

    /** Where objects are made before they are moved to their place: the same file system. */
    Path temporary() {
        return root.resolve("tmp");
    }
}
