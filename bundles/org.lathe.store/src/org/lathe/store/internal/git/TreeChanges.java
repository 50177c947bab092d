package org.lathe.store.internal.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks over what differs between two trees; folders that are the same are not read. */
public final class TreeChanges {
    private TreeChanges() {}

    /** Told of each file that differs. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param before the blob in the first tree, zero when only the second has the file
         * @param after the blob in the second tree, zero when only the first has the file
         */
        void changed(String path, ObjectId before, ObjectId after) throws IOException;
    }

    /** @param first or {@code second} may be null for an empty tree */
    public static void between(ObjectReader reader, ObjectId first, ObjectId second, Visitor visitor)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            add(walk, first);
            add(walk, second);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                visitor.changed(walk.getPathString(), walk.getObjectId(0), walk.getObjectId(1));
            }
        }
    }

    private static void add(TreeWalk walk, ObjectId tree) throws IOException {
        if (tree == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(tree);
        }
    }
}
