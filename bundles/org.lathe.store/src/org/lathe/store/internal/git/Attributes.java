package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.store.internal.lfs.LfsPaths;

/** The project's {@code .gitattributes}: ours from the start, completed in a repository that came from elsewhere. */
public final class Attributes {
    static final String FILE = ".gitattributes";

    private Attributes() {}

    /** Adds to the tree what git needs to know of our LFS paths, if anything is missing. */
    public static void ensure(TreeReader newest, TreeEdit edit, ObjectInserter inserter) throws IOException {
        Optional<String> present = newest.text(FILE);
        String text = present.orElse("");
        List<String> known = text.lines().map(String::strip).toList();
        List<String> missing =
                LfsPaths.lines().stream().filter(line -> !known.contains(line)).toList();
        if (!missing.isEmpty()) {
            String complete = present.isEmpty()
                    ? LfsPaths.attributes()
                    : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + String.join("\n", missing) + "\n";
            edit.file(FILE, inserter.insert(Constants.OBJ_BLOB, complete.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
