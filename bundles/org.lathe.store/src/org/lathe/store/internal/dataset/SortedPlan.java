package org.lathe.store.internal.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;

/**
 * What of a plan really goes in, once files that cannot be kept have been left out with their samples.
 *
 * @param labels of samples that stay
 * @param sampleKeys of samples that stay, with their labels
 * @param description with the number of samples that stay
 */
record SortedPlan(Map<String, String> labels, Map<String, String> sampleKeys, DatasetDescription description) {

    /** @param left paths of the files that cannot be kept */
    static SortedPlan of(ImportPlan plan, Set<String> left) {
        if (left.isEmpty()) {
            return new SortedPlan(plan.labels(), plan.sampleKeys(), plan.description());
        }
        Map<String, String> keys = without(plan.sampleKeys(), left);
        long samples = plan.description().samples() - (plan.sampleKeys().size() - keys.size());
        return new SortedPlan(
                without(plan.labels(), left), keys, plan.description().withSamples(samples));
    }

    private static Map<String, String> without(Map<String, String> entries, Set<String> files) {
        Map<String, String> kept = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            int row = key.lastIndexOf('#');
            if (!files.contains(key) && (row <= 0 || !files.contains(key.substring(0, row)))) {
                kept.put(key, value);
            }
        });
        return kept;
    }
}
