package org.lathe.index.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;

/** What nobody searches a run by, kept as JSON in one column. */
record Details(
        int format,
        Optional<DatasetInput> dataset,
        Optional<String> baseModel,
        Optional<String> parent,
        SortedMap<String, String> code,
        Optional<ProcessMark> process,
        Optional<String> reason,
        Optional<String> model,
        List<String> artifacts) {
    static Details of(Run run) {
        return new Details(
                run.format(),
                run.dataset(),
                run.baseModel(),
                run.parent(),
                run.code(),
                run.process(),
                run.reason(),
                run.model(),
                run.artifacts());
    }
}
