package org.lathe.core.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What differs between two versions of a dataset; the keys are the command line's contract. Files are compared by the
 * object that holds their bytes, never by reading them.
 *
 * @param added paths of files that only the second version has
 * @param removed paths of files that only the first version has
 * @param changed paths of files whose bytes differ
 * @param relabelled keys of samples whose label differs: in the label file, or by lying in another class's folder now
 *     (then the new path, which is not listed as added, nor the old one as removed)
 * @param resplit keys of samples whose split differs; of one that lies in another folder now the new path
 * @param classes how many samples each class has in both, the first version's classes first; empty where labels are no
 *     classes
 * @param columns the columns of tables that are new, gone, or of another type
 */
public record DatasetDiff(
        List<String> added,
        List<String> removed,
        List<String> changed,
        List<String> relabelled,
        List<String> resplit,
        List<ClassChange> classes,
        List<ColumnChange> columns) {

    /** How many samples of a class each version has. */
    public record ClassChange(String label, long before, long after) {}

    /** The type of a column in each version; absent where it has no such column. */
    public record ColumnChange(String name, Optional<Column.Type> before, Optional<Column.Type> after) {}

    public static DatasetDiff between(DatasetContent first, DatasetContent second) {
        SampleChanges samples = SampleChanges.between(first, second);
        return new DatasetDiff(
                samples.added(),
                samples.removed(),
                samples.changed(),
                samples.relabelled(),
                samples.resplit(),
                classes(counts(first), counts(second)),
                columns(first.description(), second.description()));
    }

    /** The same with class counts that had to be read from the files: those of tables. */
    public DatasetDiff withClasses(List<SamplePreviews.ClassCount> before, List<SamplePreviews.ClassCount> after) {
        return new DatasetDiff(
                added, removed, changed, relabelled, resplit, classes(counts(before), counts(after)), columns);
    }

    private static List<ClassChange> classes(Map<String, Long> before, Map<String, Long> after) {
        SequencedSet<String> labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        labels.remove(""); // samples without classes
        return labels.stream()
                .map(label -> new ClassChange(label, before.getOrDefault(label, 0L), after.getOrDefault(label, 0L)))
                .toList();
    }

    private static Map<String, Long> counts(List<SamplePreviews.ClassCount> classes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        classes.forEach(c -> counts.put(c.label(), c.total()));
        return counts;
    }

    private static Map<String, Long> counts(DatasetContent content) {
        Map<String, Long> counts = new LinkedHashMap<>();
        content.description().classes().forEach(label -> counts.put(label, 0L));
        content.labels().values().forEach(label -> counts.computeIfPresent(label, (l, count) -> count + 1));
        return counts;
    }

    private static List<ColumnChange> columns(DatasetDescription first, DatasetDescription second) {
        Map<String, Column.Type> before = types(first);
        Map<String, Column.Type> after = types(second);
        SequencedSet<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<ColumnChange> changes = new ArrayList<>();
        for (String name : names) {
            if (before.get(name) != after.get(name)) {
                changes.add(new ColumnChange(
                        name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
            }
        }
        return changes;
    }

    private static Map<String, Column.Type> types(DatasetDescription description) {
        Map<String, Column.Type> types = new LinkedHashMap<>();
        description.columns().forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    /** Whether both versions hold the same files, labels, splits and columns. */
    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && relabelled.isEmpty()
                && resplit.isEmpty()
                && columns.isEmpty();
    }
}
