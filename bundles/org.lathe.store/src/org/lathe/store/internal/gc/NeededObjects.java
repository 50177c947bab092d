package org.lathe.store.internal.gc;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.StoredFile;

/**
 * The LFS objects that trees name, found by reading each tree and each pointer once. Of an object only 64 bits of its
 * name are kept: two that share them are both kept, which does no harm.
 */
final class NeededObjects {
    private final ObjectReader reader;
    private final SubMonitor progress;
    private final ObjectIdOwnerMap<Seen> seen = new ObjectIdOwnerMap<>();
    private long[] names = new long[1024];
    private int size;

    NeededObjects(ObjectReader reader, SubMonitor progress) {
        this.reader = reader;
        this.progress = progress;
    }

    private static final class Seen extends ObjectIdOwnerMap.Entry {
        Seen(ObjectId id) {
            super(id);
        }
    }

    /** Adds all that a tree names. @throws IOException when anything of it cannot be read: then nothing may be freed */
    void addTree(ObjectId tree) throws IOException {
        if (!isNew(tree)) {
            return;
        }
        progress.checkCanceled();
        CanonicalTreeParser entries = new CanonicalTreeParser();
        byte[] bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes(Integer.MAX_VALUE - 8);
        for (entries.reset(bytes); !entries.eof(); entries.next(1)) {
            if (FileMode.TREE.equals(entries.getEntryRawMode())) {
                addTree(entries.getEntryObjectId());
            } else if ((entries.getEntryRawMode() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                addBlob(entries.getEntryObjectId());
            }
        }
    }

    private void addBlob(ObjectId blob) throws IOException {
        if (isNew(blob)) {
            StoredFile.of(blob.name(), reader.open(blob, Constants.OBJ_BLOB))
                    .pointer()
                    .map(Pointer::oid)
                    .ifPresent(this::add);
        }
    }

    private boolean isNew(ObjectId id) {
        if (seen.contains(id)) {
            return false;
        }
        seen.add(new Seen(id));
        return true;
    }

    private void add(String oid) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
        }
        names[size++] = name(oid);
    }

    private static long name(String oid) {
        return Long.parseUnsignedLong(oid, 0, 16, 16);
    }

    /** All that were added, to be asked many times. */
    Filter filter() {
        long[] sorted = Arrays.copyOf(names, size);
        Arrays.sort(sorted);
        return oid -> Arrays.binarySearch(sorted, name(oid)) >= 0;
    }

    /** Knows which objects are needed. */
    @FunctionalInterface
    interface Filter {
        boolean needs(String oid);
    }
}
