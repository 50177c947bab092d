package org.lathe.media.internal.scan;

import java.util.Optional;
import org.lathe.core.dataset.Split;

/** The class of an image by the folder that it lies in. */
final class FolderLabels {
    private FolderLabels() {}

    /** @param split the split that a folder above stands for: that folder itself is no class */
    static Optional<String> of(String path, Optional<Split> split) {
        String[] names = path.split("/");
        if (names.length < 2) {
            return Optional.empty();
        }
        String folder = names[names.length - 2];
        boolean isSplit = split.isPresent() && split.equals(Split.of(folder)) && isFirst(names, split);
        return isSplit ? Optional.empty() : Optional.of(folder);
    }

    /** A class may be called {@code test} when it lies in a split's folder: {@code train/test/1.png}. */
    private static boolean isFirst(String[] names, Optional<Split> split) {
        for (int i = 0; i < names.length - 2; i++) {
            if (split.equals(Split.of(names[i]))) {
                return false;
            }
        }
        return true;
    }
}
