package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes to a version that make the next one. Samples are named by their {@link SampleKey keys}.
 *
 * @param labels the new label by sample
 * @param splits the new split by sample
 * @param removed samples that go
 * @param added files that become samples
 */
public record DatasetEdit(
        Map<String, String> labels, Map<String, Split> splits, Set<String> removed, List<Addition> added) {
    public static final DatasetEdit NONE = new DatasetEdit(Map.of(), Map.of(), Set.of(), List.of());

    public DatasetEdit {
        labels = Map.copyOf(labels);
        splits = Map.copyOf(splits);
        removed = Set.copyOf(removed);
        added = List.copyOf(added);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many samples are touched. */
    public int size() {
        return labels.size() + splits.size() + removed.size() + added.size();
    }

    /**
     * A file that becomes a sample.
     *
     * @param name wanted; a name that is taken gets a number
     * @param file where its bytes are
     * @param label its label, empty for none
     * @param split its split; absent: drawn as an import does
     */
    public record Addition(String name, Path file, String label, Optional<Split> split) {}
}
