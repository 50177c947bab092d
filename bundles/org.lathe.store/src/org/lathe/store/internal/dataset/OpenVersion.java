package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Split;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.ReadableFiles;
import org.lathe.store.internal.lfs.StoredFile;

/** Opens a version's content as files that can be read. */
public final class OpenVersion {
    private final OpenProject project;
    private final Workspace workspace;

    public OpenVersion(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    /** @throws CoreException naming the first file whose bytes are not here */
    public DatasetContent open(DatasetVersion version) throws IOException, CoreException {
        String content = Names.content(version.dataset());
        try (TreeReader reader = commit(version)) {
            return new DatasetContent(
                    version.tree(),
                    version.description(),
                    Collections.unmodifiableSortedMap(files(version, reader)),
                    Collections.unmodifiableMap(list(reader, content, Names.LABELS)),
                    Collections.unmodifiableMap(splits(reader, content)));
        }
    }

    /** The version's files by path below {@code data/}; their names are safe. */
    SortedMap<String, Path> files(DatasetVersion version, TreeReader reader) throws IOException, CoreException {
        ReadableFiles readable =
                new ReadableFiles(project.lfs(), workspace.cache().resolve("blobs"), reader);
        SortedMap<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, StoredFile> file :
                DataFiles.of(reader, Names.content(version.dataset())).files().entrySet()) {
            String what = "'" + file.getKey() + "' of " + version.label();
            files.put(file.getKey(), readable.path(file.getValue(), what));
        }
        return files;
    }

    TreeReader commit(DatasetVersion version) throws IOException {
        return TreeReader.of(project.repository(), Optional.of(ObjectId.fromString(version.commit())));
    }

    /** The splits by sample key that a content tree holds; none when it holds no list. */
    static Map<String, Split> splits(TreeReader reader, String content) throws IOException {
        Map<String, Split> splits = new LinkedHashMap<>();
        for (Map.Entry<String, String> row : list(reader, content, Names.SPLITS).entrySet()) {
            splits.put(
                    row.getKey(),
                    Split.of(row.getValue())
                            .orElseThrow(() -> new IOException(Names.SPLITS + " has no split '" + row.getValue()
                                    + "' but train, validation and test")));
        }
        return splits;
    }

    private static Map<String, String> list(TreeReader reader, String content, String name) throws IOException {
        Optional<String> text = reader.text(content + "/" + name);
        return text.isEmpty() ? Map.of() : Csv.read(text.get(), name);
    }
}
