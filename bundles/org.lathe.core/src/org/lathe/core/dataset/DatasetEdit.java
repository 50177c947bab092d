package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lathe.core.text.Words;

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

    /** {@code Relabel 3 samples, remove 1 sample}: a version's message when nobody says why it was made. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        say(parts, "relabel", labels.size());
        say(parts, "move", splits.size());
        say(parts, "remove", removed.size());
        say(parts, "add", added.size());
        String summary = String.join(", ", parts);
        return summary.isEmpty() ? "" : Character.toUpperCase(summary.charAt(0)) + summary.substring(1);
    }

    private static void say(List<String> parts, String verb, int count) {
        if (count > 0) {
            parts.add(verb + " " + Words.count(count, "sample", "samples"));
        }
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
