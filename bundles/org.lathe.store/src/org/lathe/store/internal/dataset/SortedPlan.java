package org.lathe.store.internal.dataset;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.store.internal.lfs.Pointer;

/**
 * What of a plan really goes in, once files that cannot be kept have been left out with their samples.
 *
 * @param files what each file became, by path below {@code data/}
 * @param labels of samples that stay
 * @param sampleKeys of samples that stay, with their labels
 * @param description with the number of samples that stay
 */
record SortedPlan(
        Map<String, Pointer> files,
        Map<String, String> labels,
        Map<String, String> sampleKeys,
        DatasetDescription description) {

    static SortedPlan of(ImportPlan plan, Map<String, Pointer> files) {
        if (files.size() == plan.files().size()) {
            return new SortedPlan(files, plan.labels(), plan.sampleKeys(), plan.description());
        }
        Set<String> gone = new HashSet<>();
        plan.files().stream()
                .map(ImportPlan.Source::path)
                .filter(p -> !files.containsKey(p))
                .forEach(gone::add);
        Map<String, String> keys = without(plan.sampleKeys(), gone);
        long left = plan.description().samples() - (plan.sampleKeys().size() - keys.size());
        return new SortedPlan(
                files, without(plan.labels(), gone), keys, plan.description().withSamples(left));
    }

    private static Map<String, String> without(Map<String, String> entries, Set<String> files) {
        Map<String, String> kept = new LinkedHashMap<>(entries);
        kept.keySet()
                .removeIf(key -> files.contains(key)
                        || key.lastIndexOf('#') > 0 && files.contains(key.substring(0, key.lastIndexOf('#'))));
        return kept;
    }

    long bytes() {
        return files.values().stream().mapToLong(Pointer::size).sum();
    }

    /** Each sample's class, for a fair share of each class; one for all when the labels are no classes. */
    Map<String, String> classes() {
        if (description.task() == DatasetDescription.Task.CLASSIFICATION) {
            return sampleKeys;
        }
        Map<String, String> same = new LinkedHashMap<>();
        sampleKeys.keySet().forEach(key -> same.put(key, ""));
        return same;
    }
}
