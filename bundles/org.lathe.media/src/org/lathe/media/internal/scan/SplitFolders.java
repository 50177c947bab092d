package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lathe.core.dataset.Split;

/**
 * Splits that are told by names: {@code train/}, {@code val/}, {@code test/} at the top, below folders that all files
 * share. They count when there is training data and something else; a lone {@code train/} is only a folder.
 */
final class SplitFolders {
    private SplitFolders() {}

    /** The split of each image below such a folder. */
    static Map<String, Split> ofImages(Collection<String> paths) {
        return valid(found(paths, false));
    }

    /** The split of each table below such a folder, or whose name is one ({@code train.csv}). */
    static Map<String, Split> ofTables(Collection<String> paths) {
        return valid(found(paths, true));
    }

    private static Map<String, Split> found(Collection<String> paths, boolean fileNames) {
        int top = sharedFolders(paths);
        Map<String, Split> splits = new HashMap<>();
        for (String path : paths) {
            String[] names = path.split("/");
            Optional<Split> split = top < names.length - 1 ? Split.of(names[top]) : Optional.empty();
            if (split.isEmpty() && fileNames) {
                String file = names[names.length - 1];
                split = Split.of(file.contains(".") ? file.substring(0, file.indexOf('.')) : file);
            }
            split.ifPresent(s -> splits.put(path, s));
        }
        return splits;
    }

    private static Map<String, Split> valid(Map<String, Split> splits) {
        Set<Split> used = EnumSet.noneOf(Split.class);
        used.addAll(splits.values());
        return used.contains(Split.TRAIN) && used.size() > 1 ? splits : Map.of();
    }

    /** How many folders at the top all paths share. */
    private static int sharedFolders(Collection<String> paths) {
        List<String> shared = null;
        for (String path : paths) {
            List<String> folders = new ArrayList<>(List.of(path.split("/")));
            folders.removeLast();
            if (shared == null) {
                shared = folders;
                continue;
            }
            int same = 0;
            while (same < Math.min(shared.size(), folders.size())
                    && shared.get(same).equals(folders.get(same))) {
                same++;
            }
            shared = shared.subList(0, same);
        }
        return shared == null ? 0 : shared.size();
    }
}
