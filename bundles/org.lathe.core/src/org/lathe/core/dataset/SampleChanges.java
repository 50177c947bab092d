package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The samples that differ between two versions, found by going through the files of both in order at once. */
final class SampleChanges {
    private final DatasetContent first;
    private final DatasetContent second;
    private final TreeSet<String> added = new TreeSet<>();
    private final TreeSet<String> removed = new TreeSet<>();
    private final List<String> changed = new ArrayList<>();
    private final TreeSet<String> relabelled = new TreeSet<>();
    private final TreeSet<String> resplit = new TreeSet<>();

    private SampleChanges(DatasetContent first, DatasetContent second) {
        this.first = first;
        this.second = second;
    }

    static SampleChanges between(DatasetContent first, DatasetContent second) {
        SampleChanges changes = new SampleChanges(first, second);
        changes.compareFiles();
        changes.compareSamples();
        changes.pairMoved();
        return changes;
    }

    private void compareFiles() {
        Iterator<Map.Entry<String, Path>> ones = first.files().entrySet().iterator();
        Iterator<Map.Entry<String, Path>> others = second.files().entrySet().iterator();
        Map.Entry<String, Path> one = next(ones);
        Map.Entry<String, Path> other = next(others);
        while (one != null || other != null) {
            int order = one == null ? 1 : other == null ? -1 : one.getKey().compareTo(other.getKey());
            if (order < 0) {
                removed.add(one.getKey());
            } else if (order > 0) {
                added.add(other.getKey());
            } else if (!one.getValue().equals(other.getValue())) {
                changed.add(one.getKey());
            }
            one = order <= 0 ? next(ones) : one;
            other = order >= 0 ? next(others) : other;
        }
    }

    private static <T> T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /** Rows of tables too, which are no files. */
    private void compareSamples() {
        second.splits().forEach((key, split) -> {
            Split before = first.splits().get(key);
            if (before == null) {
                return;
            }
            if (before != split) {
                resplit.add(key);
            }
            if (!Objects.equals(first.labels().get(key), second.labels().get(key))) {
                relabelled.add(key);
            }
        });
    }

    /** A file that left one path and came to another with another label or split is the same sample. */
    private void pairMoved() {
        Map<Path, List<String>> gone = new HashMap<>();
        for (String path : removed) {
            if (first.splits().containsKey(path)) {
                gone.computeIfAbsent(first.files().get(path), object -> new ArrayList<>())
                        .add(path);
            }
        }
        for (String path : List.copyOf(added)) {
            List<String> same = gone.getOrDefault(second.files().get(path), List.of());
            if (same.isEmpty()) {
                continue;
            }
            boolean label =
                    !Objects.equals(second.labels().get(path), first.labels().get(same.getFirst()));
            boolean split = second.splits().get(path) != first.splits().get(same.getFirst());
            if (label || split) {
                removed.remove(same.removeFirst());
                added.remove(path);
                if (label) {
                    relabelled.add(path);
                }
                if (split) {
                    resplit.add(path);
                }
            }
        }
    }

    List<String> added() {
        return List.copyOf(added);
    }

    List<String> removed() {
        return List.copyOf(removed);
    }

    List<String> changed() {
        return List.copyOf(changed);
    }

    List<String> relabelled() {
        return List.copyOf(relabelled);
    }

    List<String> resplit() {
        return List.copyOf(resplit);
    }
}
