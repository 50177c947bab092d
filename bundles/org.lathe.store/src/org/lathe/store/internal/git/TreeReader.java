package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads one commit's tree, which may come from anyone: names are checked, sizes are bounded. */
public final class TreeReader implements AutoCloseable {
    /** No record or list that we write is larger: bytes. */
    private static final int LARGEST_TEXT = 1 << 30;

    private final ObjectReader reader;
    private final ObjectId root;

    private TreeReader(ObjectReader reader, ObjectId root) {
        this.reader = reader;
        this.root = root;
    }

    /** Of a commit; without one the tree is empty. */
    public static TreeReader of(Repository repository, Optional<? extends ObjectId> commit) throws IOException {
        ObjectReader reader = repository.newObjectReader();
        try {
            if (commit.isEmpty()) {
                return new TreeReader(reader, null);
            }
            // the walk is not closed: it would close the reader, which lives on
            RevWalk walk = new RevWalk(reader);
            return new TreeReader(
                    reader, walk.parseCommit(commit.get()).getTree().copy());
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Of no commit: for trees whose ids are known. */
    public static TreeReader empty(Repository repository) {
        return new TreeReader(repository.newObjectReader(), null);
    }

    /** What a tree names. */
    public record Entry(FileMode mode, ObjectId id) {
        public boolean isTree() {
            return FileMode.TREE.equals(mode.getBits());
        }

        public boolean isFile() {
            return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        }
    }

    /** The root tree, or null when there is no commit yet. */
    public ObjectId root() {
        return root;
    }

    public Optional<Entry> find(String path) throws IOException {
        return root == null ? Optional.empty() : find(root, path);
    }

    /** What lies at a path below a tree. */
    public Optional<Entry> find(ObjectId tree, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null ? Optional.empty() : Optional.of(new Entry(walk.getFileMode(), walk.getObjectId(0)));
        }
    }

    /** The id of the tree of a folder. */
    public Optional<ObjectId> folder(String path) throws IOException {
        return find(path).filter(Entry::isTree).map(Entry::id);
    }

    /** The text of a file. */
    public Optional<String> text(String path) throws IOException {
        Optional<Entry> entry = find(path).filter(Entry::isFile);
        return entry.isEmpty() ? Optional.empty() : Optional.of(text(entry.get().id()));
    }

    public String text(ObjectId blob) throws IOException {
        return new String(bytes(blob, LARGEST_TEXT), StandardCharsets.UTF_8);
    }

    /** @throws IOException when it is larger than {@code limit} bytes */
    public byte[] bytes(ObjectId blob, int limit) throws IOException {
        try {
            return open(blob).getCachedBytes(limit);
        } catch (LargeObjectException e) {
            throw new IOException("object " + blob.name() + " is larger than " + limit + " bytes", e);
        }
    }

    public ObjectLoader open(ObjectId blob) throws IOException {
        return reader.open(blob, Constants.OBJ_BLOB);
    }

    /** What a folder holds, without what lies deeper. */
    public SortedMap<String, Entry> children(String path) throws IOException {
        Optional<ObjectId> folder = folder(path);
        return folder.isEmpty() ? new TreeMap<>() : children(folder.get());
    }

    /** What a tree holds, without what lies deeper; the names are not checked. */
    public SortedMap<String, Entry> children(ObjectId tree) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            while (walk.next()) {
                entries.put(walk.getPathString(), new Entry(walk.getFileMode(), walk.getObjectId(0)));
            }
        }
        return entries;
    }

    /**
     * All files below a folder by their paths in it.
     *
     * @throws UnsafePathException as {@link #eachFile}
     */
    public SortedMap<String, Entry> files(ObjectId folder) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        eachFile(folder, (path, blob) -> files.put(path, new Entry(FileMode.REGULAR_FILE, blob)));
        return files;
    }

    /** Told of a file. */
    @FunctionalInterface
    public interface FileVisitor {
        void file(String path, ObjectId blob) throws IOException;
    }

    /**
     * All files below a folder in git's order, by their paths in it.
     *
     * @param folder null for none
     * @throws UnsafePathException for a name that must not become a file, or an entry that is no file (a link, another
     *     repository)
     */
    public void eachFile(ObjectId folder, FileVisitor visitor) throws IOException {
        if (folder == null) {
            return;
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(folder);
            walk.setRecursive(true);
            while (walk.next()) {
                String path = walk.getPathString();
                SafePath.check(path);
                if ((walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                    throw new UnsafePathException(path, "is a link or another repository, no file");
                }
                visitor.file(path, walk.getObjectId(0));
            }
        }
    }

    /** The files below a folder, one after the other in git's order. */
    public static final class FileCursor implements AutoCloseable {
        private final TreeWalk walk;
        private String path;

        private FileCursor(TreeWalk walk) throws IOException {
            this.walk = walk;
            next();
        }

        /** Null behind the last file. */
        public String path() {
            return path;
        }

        public ObjectId blob() {
            return walk.getObjectId(0);
        }

        public void next() throws IOException {
            path = walk.next() ? walk.getPathString() : null;
        }

        @Override
        public void close() {
            walk.close();
        }
    }

    /** @param folder null for none */
    public FileCursor cursor(ObjectId folder) throws IOException {
        TreeWalk walk = new TreeWalk(reader);
        if (folder == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(folder);
        }
        walk.setRecursive(true);
        return new FileCursor(walk);
    }

    @Override
    public void close() {
        reader.close();
    }
}
