package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.StoredFile;

/** The files below {@code data/} of one version. */
final class DataFiles {
    private final SortedMap<String, StoredFile> files;

    private DataFiles(SortedMap<String, StoredFile> files) {
        this.files = files;
    }

    /** @param content path of the content's folder */
    static DataFiles of(TreeReader reader, String content) throws IOException {
        SortedMap<String, StoredFile> files = new TreeMap<>();
        Optional<ObjectId> data = reader.folder(content + "/" + Names.DATA);
        if (data.isPresent()) {
            for (Map.Entry<String, TreeReader.Entry> entry :
                    reader.files(data.get()).entrySet()) {
                ObjectId blob = entry.getValue().id();
                files.put(entry.getKey(), StoredFile.of(blob.name(), reader.open(blob)));
            }
        }
        return new DataFiles(files);
    }

    SortedMap<String, StoredFile> files() {
        return files;
    }

    long bytes() {
        return files.values().stream().mapToLong(StoredFile::size).sum();
    }
}
