package org.lathe.media.internal.scan;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.table.NaturalOrder;

/** What the folders of samples say of them: their split and their class. Found once a folder, not once a file. */
final class FolderRoles {
    private final FileList files;
    private final Split[] splits;
    private final String[] labels;

    FolderRoles(FileList files) {
        this.files = files;
        BitSet used = new BitSet();
        for (int i = 0; i < files.size(); i++) {
            used.set(files.folderIndex(i));
        }
        List<FileList.Folder> folders = files.folders();
        Map<String, Split> found = SplitFolders.ofFolders(
                used.stream().mapToObj(i -> folders.get(i).prefix()).toList());
        splits = new Split[folders.size()];
        labels = new String[folders.size()];
        used.stream().forEach(i -> {
            String folder = folders.get(i).prefix();
            splits[i] = found.get(folder);
            labels[i] = FolderLabels.of(folder, Optional.ofNullable(splits[i])).orElse(null);
        });
    }

    /** The split of a file by its place, null where its folder says nothing. */
    Split split(int file) {
        return splits[files.folderIndex(file)];
    }

    /** The class of a file by its place, null where it has none. */
    String label(int file) {
        return labels[files.folderIndex(file)];
    }

    /** All classes in natural order. */
    List<String> classes() {
        return Stream.of(labels)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(NaturalOrder.COMPARATOR)
                .toList();
    }
}
