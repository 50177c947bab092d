package org.lathe.store.internal.git;

import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.util.Paths;

/**
 * Changes single entries of a tree, reading and writing only the trees on the way to them: the cost does not grow with
 * the repository. Other entries are copied byte by byte.
 */
public final class TreeEdit {
    private final ObjectReader reader;
    private final ObjectInserter inserter;
    private ObjectId root;

    /** @param root the tree to begin with, or null for none */
    public TreeEdit(ObjectInserter inserter, ObjectId root) {
        this.reader = inserter.newReader();
        this.inserter = inserter;
        this.root = root;
    }

    /** Adds a file or replaces what is there. */
    public TreeEdit file(String path, ObjectId blob) throws IOException {
        root = put(root, path, FileMode.REGULAR_FILE, blob);
        return this;
    }

    /** Adds a folder or replaces what is there. */
    public TreeEdit folder(String path, ObjectId tree) throws IOException {
        root = put(root, path, FileMode.TREE, tree);
        return this;
    }

    /** Removes a file or folder, and the folders that become empty. */
    public TreeEdit remove(String path) throws IOException {
        root = put(root, path, FileMode.MISSING, null);
        return this;
    }

    /** The tree with all changes. */
    public ObjectId write() throws IOException {
        return root == null ? inserter.insert(new TreeFormatter()) : root;
    }

    private ObjectId put(ObjectId tree, String path, FileMode mode, ObjectId id) throws IOException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return replace(tree, Constants.encode(path), mode, id);
        }
        byte[] name = Constants.encode(path.substring(0, slash));
        ObjectId child = put(subtree(tree, name), path.substring(slash + 1), mode, id);
        return replace(tree, name, child == null ? FileMode.MISSING : FileMode.TREE, child);
    }

    private ObjectId subtree(ObjectId tree, byte[] name) throws IOException {
        for (CanonicalTreeParser at = parser(tree); !at.eof(); at.next(1)) {
            if (named(at, name) && FileMode.TREE.equals(at.getEntryRawMode())) {
                return at.getEntryObjectId();
            }
        }
        return null;
    }

    /** The tree with that one entry new, or gone when {@code id} is null; null when nothing is left. */
    private ObjectId replace(ObjectId tree, byte[] name, FileMode mode, ObjectId id) throws IOException {
        TreeFormatter out = new TreeFormatter();
        boolean empty = id == null;
        boolean placed = id == null;
        for (CanonicalTreeParser at = parser(tree); !at.eof(); at.next(1)) {
            if (named(at, name)) {
                continue;
            }
            byte[] other = at.getEntryPathBuffer();
            if (!placed
                    && Paths.compare(
                                    name,
                                    0,
                                    name.length,
                                    mode.getBits(),
                                    other,
                                    0,
                                    at.getEntryPathLength(),
                                    at.getEntryRawMode())
                            < 0) {
                out.append(name, mode, id);
                placed = true;
            }
            out.append(other, 0, at.getEntryPathLength(), at.getEntryFileMode(), at.idBuffer(), at.idOffset());
            empty = false;
        }
        if (!placed) {
            out.append(name, mode, id);
        }
        return empty ? null : inserter.insert(out);
    }

    private CanonicalTreeParser parser(ObjectId tree) throws IOException {
        return tree == null ? new CanonicalTreeParser() : new CanonicalTreeParser(null, reader, tree);
    }

    private static boolean named(CanonicalTreeParser at, byte[] name) {
        return java.util.Arrays.equals(at.getEntryPathBuffer(), 0, at.getEntryPathLength(), name, 0, name.length);
    }
}
