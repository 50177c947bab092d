package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was dropped, and what it shall become.
 *
 * @param project the project's name
 * @param dataset the dataset's name; an existing one gets its next version
 * @param sources files and folders as they were dropped
 * @param label where labels come from; absent: found out (folders for images; for tables the previous version's)
 * @param splits the shares of the splits for samples that have none yet
 * @param message why, for the version's history
 * @param link use hard links instead of copies where the file system allows
 */
public record ImportRequest(
        String project,
        String dataset,
        List<Path> sources,
        Optional<LabelRule> label,
        SplitRatios splits,
        String message,
        boolean link) {
    public ImportRequest {
        sources = List.copyOf(sources);
    }

    public static ImportRequest of(String project, String dataset, List<Path> sources) {
        return new ImportRequest(project, dataset, sources, Optional.empty(), SplitRatios.STANDARD, "", false);
    }

    public ImportRequest withLabel(LabelRule rule) {
        return new ImportRequest(project, dataset, sources, Optional.of(rule), splits, message, link);
    }
}
