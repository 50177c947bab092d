package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.io.Temporary;
import org.lathe.store.internal.git.FolderTree;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.lfs.DiskSync;
import org.lathe.store.internal.lfs.Pointer;

/**
 * The tree of {@code data/}: a pointer for each file.
 *
 * @param id of the tree
 * @param blobs the pointers' ids by path
 */
record DataTree(ObjectId id, Map<String, ObjectId> blobs) {
    /** From this many files on a pack is written; git writes fewer objects one by one. */
    private static final int PACK = 64;

    /** What a killed process leaves of a pack. */
    private static final Pattern HALF_PACK = Pattern.compile("insert_.*\\.(pack|idx)");

    /**
     * Writes what is not in the repository yet, and flushes it to disk.
     *
     * @param previous blobs by path that are in the repository already
     */
    static DataTree write(OpenProject project, Map<String, Pointer> files, Map<String, ObjectId> previous)
            throws IOException {
        if (files.size() < PACK) {
            try (ObjectInserter inserter = project.repository().newObjectInserter()) {
                Map<String, ObjectId> blobs = insert(files, previous, inserter);
                DataTree tree = new DataTree(tree(blobs, inserter), blobs);
                inserter.flush();
                return tree;
            }
        }
        Path objects = project.gitDir().resolve("objects");
        Temporary.removeOld(objects, HALF_PACK);
        Instant start = Files.getLastModifiedTime(objects.resolve("pack")).toInstant();
        DataTree tree;
        try (PackInserter inserter = ((ObjectDirectory) project.repository().getObjectDatabase()).newPackInserter()) {
            // looking for 20,000 new pointers among what is there took longer than writing them
            inserter.checkExisting(false);
            Map<String, ObjectId> blobs = insert(files, previous, inserter);
            inserter.checkExisting(true);
            tree = new DataTree(tree(blobs, inserter), blobs);
            inserter.flush();
        }
        flushSince(objects.resolve("pack"), start);
        return tree;
    }

    private static Map<String, ObjectId> insert(
            Map<String, Pointer> files, Map<String, ObjectId> previous, ObjectInserter inserter) throws IOException {
        Map<String, ObjectId> blobs = HashMap.newHashMap(files.size());
        for (Map.Entry<String, Pointer> file : files.entrySet()) {
            byte[] blob = file.getValue().blob();
            ObjectId known = previous.get(file.getKey());
            boolean same =
                    known != null && inserter.idFor(Constants.OBJ_BLOB, blob).equals(known);
            blobs.put(file.getKey(), same ? known : inserter.insert(Constants.OBJ_BLOB, blob));
        }
        return blobs;
    }

    private static ObjectId tree(Map<String, ObjectId> blobs, ObjectInserter inserter) throws IOException {
        FolderTree tree = new FolderTree();
        for (Map.Entry<String, ObjectId> blob : blobs.entrySet()) {
            tree.file(blob.getKey(), blob.getValue());
        }
        return tree.write(inserter);
    }

    /** JGit does not flush packs; those of other writers at the same time do no harm here. */
    private static void flushSince(Path packs, Instant start) throws IOException {
        List<Path> fresh = new ArrayList<>();
        // other programs put files with other names here for a moment
        try (DirectoryStream<Path> files = Files.newDirectoryStream(packs, "*.{pack,idx}")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    fresh.add(file);
                }
            }
        }
        fresh.add(packs);
        DiskSync.flush(fresh, packs);
    }
}
