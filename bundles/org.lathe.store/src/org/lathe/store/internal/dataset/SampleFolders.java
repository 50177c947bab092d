package org.lathe.store.internal.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lathe.core.dataset.Split;

/**
 * Where samples lie whose folders tell their class ({@code cat/1.png}) or their split ({@code train/cat/1.png}), so that
 * a changed dataset stays a folder that anyone reads in the same way.
 */
final class SampleFolders {
    private final SortedMap<String, ?> files;
    private final String top;
    private final Map<Split, String> splitFolders;

    /** @param files by path; may change later */
    SampleFolders(SortedMap<String, ?> files) {
        this.files = files;
        this.top = files.isEmpty() ? "" : shared(files.firstKey(), files.lastKey());
        this.splitFolders = splitFolders();
    }

    /** The folders that all paths share, with a slash at the end. */
    private static String shared(String first, String last) {
        int same = 0;
        int slash = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
            slash = first.charAt(same - 1) == '/' ? same : slash;
        }
        return first.substring(0, slash);
    }

    /** The folders at the top that stand for splits; none unless there are training data and something else. */
    private Map<Split, String> splitFolders() {
        Map<Split, String> folders = new EnumMap<>(Split.class);
        SortedMap<String, ?> rest = files;
        while (!rest.isEmpty()) {
            String path = rest.firstKey();
            int slash = path.indexOf('/', top.length());
            if (slash < 0) {
                rest = files.tailMap(path + '\0');
                continue;
            }
            String folder = path.substring(top.length(), slash);
            Split.of(folder).ifPresent(split -> folders.putIfAbsent(split, folder));
            rest = files.tailMap(path.substring(0, slash) + (char) ('/' + 1));
        }
        return folders.containsKey(Split.TRAIN) && folders.size() > 1 ? folders : Map.of();
    }

    /** The path of a sample in another split: the same unless its folder tells the split. */
    String inSplit(String path, Split from, Split to) {
        String folder = splitFolders.get(from);
        if (folder == null || !path.startsWith(top + folder + "/")) {
            return path;
        }
        return top + splitFolders.getOrDefault(to, to.key()) + path.substring(top.length() + folder.length());
    }

    /** The path of a sample in another class's folder. */
    static String inClass(String path, String label) {
        int name = path.lastIndexOf('/');
        int folder = path.lastIndexOf('/', name - 1);
        return name < 0 ? label + "/" + path : path.substring(0, folder + 1) + label + path.substring(name);
    }

    /** Where a new sample of a class lies: beside the others of its class, else beside the other classes. */
    String forClass(
            String name, String label, Map<String, String> labels, Optional<Split> split, Map<String, Split> splits) {
        String beside = null;
        for (Map.Entry<String, String> sample : labels.entrySet()) {
            boolean fits = splitFolders.isEmpty() || split.orElse(Split.TRAIN) == splits.get(sample.getKey());
            if (fits && sample.getValue().equals(label)) {
                beside = sample.getKey();
                break;
            }
            beside = fits && beside == null ? sample.getKey() : beside;
        }
        if (beside == null) {
            return label + "/" + name;
        }
        String placed = inClass(beside, label);
        return placed.substring(0, placed.lastIndexOf('/') + 1) + name;
    }

    /** The path, with a number when it is taken. */
    String free(String path) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
        String free = path;
        for (int i = 2; isTaken(free); i++) {
            free = path.substring(0, end) + "-" + i + path.substring(end);
        }
        return free;
    }

    /** Also by a folder of that name. */
    private boolean isTaken(String path) {
        SortedMap<String, ?> below = files.tailMap(path + "/");
        return files.containsKey(path) || !below.isEmpty() && below.firstKey().startsWith(path + "/");
    }
}
