package org.lathe.cli.internal.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Split;

/** What one version of a dataset holds, as JSON. */
record DatasetDetails(
        String dataset,
        int version,
        String tree,
        String commit,
        String kind,
        String label,
        long samples,
        int files,
        long bytes,
        Map<String, Integer> splits,
        List<String> classes,
        SortedMap<String, Integer> labels,
        List<Column> columns,
        Instant time,
        String author,
        String message) {

    static DatasetDetails of(DatasetVersion version, DatasetContent content) {
        Map<String, Integer> splits = new LinkedHashMap<>();
        for (Split split : Split.values()) {
            splits.put(split.key(), 0);
        }
        content.splits().values().forEach(split -> splits.merge(split.key(), 1, Integer::sum));
        SortedMap<String, Integer> labels = new TreeMap<>();
        if (!version.description().classes().isEmpty()) {
            content.labels().values().forEach(label -> labels.merge(label, 1, Integer::sum));
        }
        DatasetView view = DatasetView.of(version);
        return new DatasetDetails(
                view.dataset(),
                view.version(),
                view.tree(),
                version.commit(),
                view.kind(),
                view.label(),
                view.samples(),
                content.files().size(),
                view.bytes(),
                splits,
                view.classes(),
                labels,
                version.description().columns(),
                view.time(),
                view.author(),
                view.message());
    }
}
