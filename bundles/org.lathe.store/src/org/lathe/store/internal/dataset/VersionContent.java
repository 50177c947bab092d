package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Split;
import org.lathe.core.io.Json;
import org.lathe.store.internal.git.TreeEdit;

/**
 * What a version holds: the tree of {@code content/} that was written for it.
 *
 * @param tree the id of {@code content/}
 * @param data the id of {@code content/data/}
 * @param description what {@code dataset.json} holds
 * @param files how many lie below {@code data/}
 * @param bytes of these files
 */
record VersionContent(ObjectId tree, ObjectId data, DatasetDescription description, long files, long bytes) {

    /**
     * Writes the tree.
     *
     * @param labels by sample key; none when they are in the files themselves
     */
    static VersionContent write(
            ObjectInserter inserter,
            ObjectId data,
            DatasetDescription description,
            Map<String, String> labels,
            Map<String, Split> splits,
            long files,
            long bytes)
            throws IOException {
        TreeEdit content = new TreeEdit(inserter, null)
                .file(Names.DESCRIPTION, blob(inserter, Json.pretty(description)))
                .file(Names.SPLITS, Csv.insert(inserter, "split", splits, Split::key))
                .folder(Names.DATA, data);
        if (!labels.isEmpty()) {
            content.file(Names.LABELS, Csv.insert(inserter, "label", labels, label -> label));
        }
        return new VersionContent(content.write(), data, description, files, bytes);
    }

    private static ObjectId blob(ObjectInserter inserter, String text) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the version is when nobody says why it was made. */
    String summary(String dataset) {
        return dataset + ": " + description.kind().count(description.samples());
    }
}
