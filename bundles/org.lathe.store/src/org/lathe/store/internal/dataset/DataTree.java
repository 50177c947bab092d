package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.io.Temporary;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.PathTree;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.DiskSync;

/** Writes the tree of {@code data/}: a pointer for each file. */
final class DataTree {
    /** From this many files on a pack is written; git writes fewer objects one by one. */
    private static final int PACK = 64;

    /** What a killed process leaves of a pack. */
    private static final Pattern HALF_PACK = Pattern.compile("insert_.*\\.(pack|idx)");

    private final OpenProject project;
    private final ImportedFiles files;
    private final ObjectId previous;
    /** The files' places in git's order. */
    private final int[] order;

    private final byte[] ids;

    private DataTree(OpenProject project, ImportedFiles files, ObjectId previous) {
        this.project = project;
        this.files = files;
        this.previous = previous;
        this.order = order(files);
        this.ids = new byte[order.length * Constants.OBJECT_ID_LENGTH];
    }

    /**
     * Writes what is not in the repository yet, and flushes it to disk.
     *
     * @param previous the tree before, whose pointers are in the repository already; null for none
     */
    static ObjectId write(OpenProject project, ImportedFiles files, ObjectId previous) throws IOException {
        return new DataTree(project, files, previous).write();
    }

    private ObjectId write() throws IOException {
        if (order.length < PACK) {
            try (ObjectInserter inserter = project.repository().newObjectInserter()) {
                insertPointers(inserter);
                ObjectId tree = tree().write(inserter);
                inserter.flush();
                return tree;
            }
        }
        Path objects = project.gitDir().resolve("objects");
        Temporary.removeOld(objects, HALF_PACK);
        Instant start = Files.getLastModifiedTime(objects.resolve("pack")).toInstant();
        ObjectId tree;
        try (PackInserter inserter = ((ObjectDirectory) project.repository().getObjectDatabase()).newPackInserter()) {
            // looking for 20,000 new pointers among what is there took longer than writing them
            inserter.checkExisting(false);
            insertPointers(inserter);
            inserter.checkExisting(true);
            tree = tree().write(inserter);
            inserter.flush();
        }
        flushSince(objects.resolve("pack"), start);
        return tree;
    }

    private static int[] order(ImportedFiles files) {
        int[] order = files.taken();
        boolean sorted = true;
        for (int i = 1; i < order.length && sorted; i++) {
            sorted = PathTree.ORDER.compare(files.path(order[i - 1]), files.path(order[i])) <= 0;
        }
        return sorted
                ? order
                : Arrays.stream(order)
                        .boxed()
                        .sorted((a, b) -> PathTree.ORDER.compare(files.path(a), files.path(b)))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private PathTree tree() {
        return new PathTree(
                order.length, i -> files.path(order[i]), i -> ObjectId.fromRaw(ids, i * Constants.OBJECT_ID_LENGTH));
    }

    private void insertPointers(ObjectInserter inserter) throws IOException {
        try (TreeReader reader = TreeReader.empty(project.repository());
                TreeReader.FileCursor before = reader.cursor(previous)) {
            for (int i = 0; i < order.length; i++) {
                byte[] blob = files.pointer(order[i]).blob();
                ObjectId id = inserter.idFor(Constants.OBJ_BLOB, blob);
                if (!id.equals(find(before, files.path(order[i])))) {
                    inserter.insert(Constants.OBJ_BLOB, blob);
                }
                id.copyRawTo(ids, i * Constants.OBJECT_ID_LENGTH);
            }
        }
    }

    /** Both go in git's order. @return null when there was no such file */
    private static ObjectId find(TreeReader.FileCursor before, String path) throws IOException {
        while (before.path() != null) {
            int order = PathTree.ORDER.compare(before.path(), path);
            if (order >= 0) {
                return order == 0 ? before.blob() : null;
            }
            before.next();
        }
        return null;
    }

    /** JGit does not flush packs; those of other writers at the same time do no harm here. */
    private static void flushSince(Path packs, Instant start) throws IOException {
        List<Path> fresh = new ArrayList<>();
        // other programs put files with other names here for a moment
        try (DirectoryStream<Path> children = Files.newDirectoryStream(packs, "*.{pack,idx}")) {
            for (Path file : children) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    fresh.add(file);
                }
            }
        }
        fresh.add(packs);
        DiskSync.flush(fresh, packs);
    }
}
