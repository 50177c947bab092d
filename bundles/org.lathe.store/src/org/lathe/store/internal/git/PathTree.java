package org.lathe.store.internal.git;

import java.io.IOException;
import java.util.Comparator;
import java.util.function.IntFunction;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/** Writes the tree of files that come in git's order; a million in one folder need little more than the tree itself. */
public final class PathTree {
    /** Git's order of whole paths: that of their bytes in UTF-8, which Java's is not beyond 16 bits. */
    public static final Comparator<String> ORDER = PathTree::compare;

    private final int count;
    private final IntFunction<String> path;
    private final IntFunction<ObjectId> blob;

    /** @param path of each file, in order */
    public PathTree(int count, IntFunction<String> path, IntFunction<ObjectId> blob) {
        this.count = count;
        this.path = path;
        this.blob = blob;
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /** Halves of code points beyond 16 bits come after all others. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    /** @throws UnsafePathException when a path is unsafe, or taken by another file or folder */
    public ObjectId write(ObjectInserter inserter) throws IOException {
        for (int i = 1; i < count; i++) {
            if (path.apply(i - 1).equals(path.apply(i))) {
                throw new UnsafePathException(path.apply(i), "is there twice; drop what holds it one by one");
            }
        }
        return write(inserter, 0, count, 0);
    }

    /** The tree of the files {@code from} to {@code to}, whose paths share their first {@code depth} characters. */
    private ObjectId write(ObjectInserter inserter, int from, int to, int depth) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (int i = from; i < to; ) {
            String whole = path.apply(i);
            int slash = whole.indexOf('/', depth);
            if (slash < 0) {
                SafePath.check(whole);
                tree.append(Constants.encode(whole.substring(depth)), FileMode.REGULAR_FILE, blob.apply(i));
                i++;
                continue;
            }
            String folder = whole.substring(0, slash + 1);
            if (find(whole.substring(0, slash), from, to)) {
                throw new UnsafePathException(whole, "lies in a folder that has the name of a file");
            }
            int end = i + 1;
            while (end < to && path.apply(end).startsWith(folder)) {
                end++;
            }
            ObjectId child = write(inserter, i, end, slash + 1);
            tree.append(Constants.encode(whole.substring(depth, slash)), FileMode.TREE, child);
            i = end;
        }
        return inserter.insert(tree);
    }

    private boolean find(String file, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(path.apply(middle), file);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
