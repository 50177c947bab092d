package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Split;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;

/** What a version's tree {@code content/} holds, read when it is asked for. */
final class StoredContent implements AutoCloseable {
    private final TreeReader reader;
    private final ObjectId tree;

    private StoredContent(TreeReader reader, ObjectId tree) {
        this.reader = reader;
        this.tree = tree;
    }

    static StoredContent open(OpenProject project, DatasetVersion version) throws IOException {
        ObjectId commit = ObjectId.fromString(version.commit());
        TreeReader reader = TreeReader.of(project.repository(), Optional.of(commit));
        return new StoredContent(reader, ObjectId.fromString(version.tree()));
    }

    TreeReader reader() {
        return reader;
    }

    /** The id of {@code content/}. */
    ObjectId tree() {
        return tree;
    }

    /** The id of {@code content/data/}; null when it holds none. */
    ObjectId data() throws IOException {
        return data(reader, tree);
    }

    /** The id of {@code data/} in a tree {@code content/}; null when it holds none. */
    static ObjectId data(TreeReader reader, ObjectId content) throws IOException {
        return reader.find(content, Names.DATA)
                .filter(TreeReader.Entry::isTree)
                .map(TreeReader.Entry::id)
                .orElse(null);
    }

    /** The files below {@code data/}; their names are safe. */
    SortedFiles files() throws IOException {
        return SortedFiles.read(reader, data());
    }

    /**
     * The labels by sample key that stand outside the files.
     *
     * @param known keys that are in memory already
     */
    Map<String, String> labels(List<String> known) throws IOException {
        return labels(reader, tree, known);
    }

    static Map<String, String> labels(TreeReader reader, ObjectId content, List<String> known) throws IOException {
        return list(reader, content, Names.LABELS, known).map(label -> label);
    }

    /** The splits by sample key. */
    Map<String, Split> splits(List<String> known) throws IOException {
        return splits(reader, tree, known);
    }

    /** The splits by sample key that a tree {@code content/} holds; none when it holds no list. */
    static Map<String, Split> splits(TreeReader reader, ObjectId content, List<String> known) throws IOException {
        return list(reader, content, Names.SPLITS, known).map(StoredContent::split);
    }

    private static Split split(String name) throws IOException {
        return Split.of(name)
                .orElseThrow(() ->
                        new IOException(Names.SPLITS + " has no split '" + name + "' but train, validation and test"));
    }

    private static SampleList list(TreeReader reader, ObjectId content, String name, List<String> known)
            throws IOException {
        Optional<TreeReader.Entry> entry = reader.find(content, name).filter(TreeReader.Entry::isFile);
        return entry.isEmpty()
                ? SampleList.EMPTY
                : Csv.read(reader.text(entry.get().id()), name, known);
    }

    @Override
    public void close() {
        reader.close();
    }
}
