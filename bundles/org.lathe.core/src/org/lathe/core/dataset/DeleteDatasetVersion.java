package org.lathe.core.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.text.Words;

/** Deletes a version of a dataset, but not unasked when runs learned from it: what they pin stays on the disk for them. */
public final class DeleteDatasetVersion {
    private static final int MOST_NAMED = 5;

    private final DatasetStore store;
    private final RunIndex runs;

    public DeleteDatasetVersion(DatasetStore store, RunIndex runs) {
        this.store = store;
        this.runs = runs;
    }

    /** The runs that learned from what the version holds, newest first. */
    public List<IndexedRun> pins(DatasetVersion version) throws CoreException {
        return runs.list(Optional.of(version.project())).stream()
                .filter(run -> run.run()
                        .dataset()
                        .filter(input -> input.tree().equals(version.tree()))
                        .isPresent())
                .toList();
    }

    /** @throws CoreException naming the runs, when there are any and {@code force} is not given */
    public void run(DatasetVersion version, boolean force) throws CoreException {
        List<IndexedRun> pins = pins(version);
        if (!pins.isEmpty() && !force) {
            String names = pins.stream().limit(MOST_NAMED).map(IndexedRun::name).collect(Collectors.joining(", "));
            throw Failures.of(version.label() + " is what " + Words.count(pins.size(), "run", "runs")
                    + " learned from (" + names + (pins.size() > MOST_NAMED ? ", ..." : "")
                    + "); delete those first, or force it.");
        }
        store.deleteVersion(version);
        runs.touch();
    }
}
