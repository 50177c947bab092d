package org.lathe.media.internal.scan;

import java.util.Optional;
import org.lathe.core.dataset.Split;

/** The class of a file by the folder that it lies in. */
final class FolderLabels {
    private FolderLabels() {}

    /**
     * @param folder with a slash at the end
     * @param split the split that a folder above, or this one, stands for: that folder itself is no class
     */
    static Optional<String> of(String folder, Optional<Split> split) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        String[] names = folder.split("/");
        String last = names[names.length - 1];
        boolean isSplit = split.isPresent() && split.equals(SplitFolders.named(last)) && isFirst(names, split);
        return isSplit ? Optional.empty() : Optional.of(last);
    }

    /** A class may be called {@code test} when it lies in a split's folder: {@code train/test/1.png}. */
    private static boolean isFirst(String[] names, Optional<Split> split) {
        for (int i = 0; i < names.length - 1; i++) {
            if (split.equals(SplitFolders.named(names[i]))) {
                return false;
            }
        }
        return true;
    }
}
