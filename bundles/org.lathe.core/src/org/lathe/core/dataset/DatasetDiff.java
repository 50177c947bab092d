package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two versions of a dataset; the keys are the command line's contract. Files are compared by the
 * object that holds their bytes, never by reading them.
 *
 * @param added paths of files that only the second version has
 * @param removed paths of files that only the first version has
 * @param changed paths of files whose bytes differ
 * @param relabelled keys of samples whose label differs: in the label file, or by lying in another class's folder now
 *     (then the new path, which is not listed as added, nor the old one as removed)
 */
public record DatasetDiff(List<String> added, List<String> removed, List<String> changed, List<String> relabelled) {

    public static DatasetDiff between(DatasetContent first, DatasetContent second) {
        TreeSet<String> added = new TreeSet<>(second.files().keySet());
        added.removeAll(first.files().keySet());
        TreeSet<String> removed = new TreeSet<>(first.files().keySet());
        removed.removeAll(second.files().keySet());
        List<String> changed = first.files().keySet().stream()
                .filter(path -> second.files().containsKey(path))
                .filter(path -> !second.files().get(path).equals(first.files().get(path)))
                .toList();
        TreeSet<String> relabelled = new TreeSet<>();
        second.labels().forEach((key, label) -> {
            String before = first.labels().get(key);
            if (before != null && !before.equals(label)) {
                relabelled.add(key);
            }
        });
        moveRelabelled(first, second, added, removed, relabelled);
        return new DatasetDiff(List.copyOf(added), List.copyOf(removed), changed, List.copyOf(relabelled));
    }

    private static void moveRelabelled(
            DatasetContent first,
            DatasetContent second,
            TreeSet<String> added,
            TreeSet<String> removed,
            TreeSet<String> relabelled) {
        Map<Path, List<String>> gone = new HashMap<>();
        for (String path : removed) {
            if (first.labels().containsKey(path)) {
                gone.computeIfAbsent(first.files().get(path), object -> new ArrayList<>())
                        .add(path);
            }
        }
        for (String path : List.copyOf(added)) {
            String label = second.labels().get(path);
            List<String> same = gone.getOrDefault(second.files().get(path), List.of());
            if (label == null || same.isEmpty() || label.equals(first.labels().get(same.getFirst()))) {
                continue;
            }
            removed.remove(same.removeFirst());
            added.remove(path);
            relabelled.add(path);
        }
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && relabelled.isEmpty();
    }
}
