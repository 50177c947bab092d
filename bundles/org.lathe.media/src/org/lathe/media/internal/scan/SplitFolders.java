package org.lathe.media.internal.scan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lathe.core.dataset.Split;

/**
 * Splits that are told by names: {@code train/}, {@code val/}, {@code test/} at the top, below folders that all files
 * share; a year may follow ({@code train2017/}). They count when there is training data and something else; a lone
 * {@code train/} is only a folder.
 */
final class SplitFolders {
    private static final Pattern YEAR = Pattern.compile("[-_ ]?(19|20)\\d\\d$");

    private SplitFolders() {}

    /** The split that each folder stands for, by folder; those of files, with a slash at the end. */
    static Map<String, Split> ofFolders(Collection<String> folders) {
        int top = sharedFolders(folders);
        Map<String, Split> splits = new HashMap<>();
        for (String folder : folders) {
            top(folder, top).ifPresent(split -> splits.put(folder, split));
        }
        return valid(splits);
    }

    /** The split of each table below such a folder, or whose name is one ({@code train.csv}), by path. */
    static Map<String, Split> ofTables(Collection<String> paths) {
        int top = sharedFolders(paths.stream().map(SplitFolders::folder).toList());
        Map<String, Split> splits = new HashMap<>();
        for (String path : paths) {
            String folder = folder(path);
            String file = path.substring(folder.length()).replaceFirst("[.-].*", "");
            top(folder, top).or(() -> named(file)).ifPresent(split -> splits.put(path, split));
        }
        return valid(splits);
    }

    /** The split that a folder's or a file's name stands for. */
    static Optional<Split> named(String name) {
        return Split.of(YEAR.matcher(name).replaceFirst(""));
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Optional<Split> top(String folder, int top) {
        List<String> names = names(folder);
        return top < names.size() ? named(names.get(top)) : Optional.empty();
    }

    private static List<String> names(String folder) {
        return folder.isEmpty() ? List.of() : List.of(folder.split("/"));
    }

    /** The splits, when there is training data and something else. */
    static Map<String, Split> valid(Map<String, Split> splits) {
        Set<Split> used = EnumSet.noneOf(Split.class);
        used.addAll(splits.values());
        return used.contains(Split.TRAIN) && used.size() > 1 ? splits : Map.of();
    }

    /** How many folders at the top all of them share. */
    private static int sharedFolders(Collection<String> folders) {
        List<String> shared = null;
        for (String folder : folders) {
            List<String> names = names(folder);
            if (shared == null) {
                shared = names;
                continue;
            }
            int same = 0;
            while (same < Math.min(shared.size(), names.size())
                    && shared.get(same).equals(names.get(same))) {
                same++;
            }
            shared = shared.subList(0, same);
        }
        return shared == null ? 0 : shared.size();
    }
}
