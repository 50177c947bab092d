package org.lathe.workbench.model;

import java.util.List;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.run.RunIndex.IndexedRun;

/**
 * What a project holds.
 *
 * @param project the project
 * @param datasets the newest version of each dataset, by name
 * @param runs newest first
 */
public record ProjectContent(Project project, List<DatasetVersion> datasets, List<IndexedRun> runs) {
    public ProjectContent {
        datasets = List.copyOf(datasets);
        runs = List.copyOf(runs);
    }

    /** The runs that made a model, newest first. */
    public List<IndexedRun> trained() {
        return runs.stream().filter(r -> r.run().model().isPresent()).toList();
    }
}
