package org.lathe.store.internal.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.util.Paths;

/** Builds the tree of a whole folder from paths in any order; a million of them is fine. */
public final class FolderTree {
    private final Map<String, FolderTree> folders = new HashMap<>();
    private final Map<String, ObjectId> files = new HashMap<>();

    private record Item(byte[] name, FileMode mode, ObjectId id) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            return Paths.compare(
                    name, 0, name.length, mode.getBits(), other.name, 0, other.name.length, other.mode.getBits());
        }
    }

    /** @throws UnsafePathException when the path is unsafe, or taken by another file or folder */
    public FolderTree file(String path, ObjectId blob) throws UnsafePathException {
        SafePath.check(path);
        FolderTree folder = this;
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            String name = path.substring(from, slash);
            if (folder.files.containsKey(name)) {
                throw new UnsafePathException(path, "lies in a folder that has the name of a file");
            }
            folder = folder.folders.computeIfAbsent(name, n -> new FolderTree());
            from = slash + 1;
        }
        String name = path.substring(from);
        if (folder.folders.containsKey(name) || folder.files.put(name, blob) != null) {
            throw new UnsafePathException(path, "is there twice; drop what holds it one by one");
        }
        return this;
    }

    public ObjectId write(ObjectInserter inserter) throws IOException {
        List<Item> items = new ArrayList<>(folders.size() + files.size());
        for (Map.Entry<String, FolderTree> folder : folders.entrySet()) {
            items.add(new Item(
                    Constants.encode(folder.getKey()),
                    FileMode.TREE,
                    folder.getValue().write(inserter)));
        }
        files.forEach((name, id) -> items.add(new Item(Constants.encode(name), FileMode.REGULAR_FILE, id)));
        items.sort(null);
        TreeFormatter out = new TreeFormatter(items.size() * 64 + 64);
        items.forEach(item -> out.append(item.name, item.mode, item.id));
        return inserter.insert(out);
    }
}
