package org.lathe.cli.internal.command;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;

/**
 * A run as JSON. It holds nothing that differs from call to call, so that equal lists mean equal runs.
 *
 * @param run its id
 * @param dataset {@code NAME@vN}, or null
 * @param tree the git tree id of the bytes it learned from, or null
 * @param tags what people tagged it with
 */
record RunView(
        String run,
        String name,
        String project,
        String experiment,
        String recipe,
        String status,
        String reason,
        Instant created,
        Instant started,
        Instant ended,
        String dataset,
        String tree,
        String base,
        String parent,
        SortedMap<String, String> parameters,
        SortedMap<String, Double> metrics,
        SortedMap<String, String> tags,
        String note) {
    private static final String TAG = "tag.";

    static RunView of(IndexedRun indexed) {
        Run run = indexed.run();
        SortedMap<String, String> tags = new TreeMap<>();
        indexed.notes().entries().forEach((key, entry) -> {
            if (key.startsWith(TAG)) {
                tags.put(key.substring(TAG.length()), entry.value());
            }
        });
        return new RunView(
                run.id(),
                indexed.name(),
                run.project(),
                indexed.experiment(),
                run.recipe(),
                run.status().name(),
                run.reason().orElse(null),
                run.created(),
                run.started().orElse(null),
                run.ended().orElse(null),
                run.dataset().map(DatasetInput::label).orElse(null),
                run.dataset().map(DatasetInput::tree).orElse(null),
                run.baseModel().orElse(null),
                run.parent().orElse(null),
                run.parameters(),
                run.metrics(),
                tags,
                indexed.notes().get("note").orElse(null));
    }
}
