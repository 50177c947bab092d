package org.lathe.cli.internal.command;

import java.time.Instant;
import java.util.List;
import org.lathe.core.dataset.VersionStep;

/** A version and what it changed, as JSON. */
record StepView(
        String dataset,
        int version,
        String tree,
        String kind,
        String label,
        long samples,
        List<String> classes,
        long bytes,
        Instant time,
        String author,
        String message,
        long samplesAdded,
        long samplesRemoved,
        long bytesAdded,
        long bytesRemoved) {

    static StepView of(VersionStep step) {
        DatasetView view = DatasetView.of(step.version());
        return new StepView(
                view.dataset(),
                view.version(),
                view.tree(),
                view.kind(),
                view.label(),
                view.samples(),
                view.classes(),
                view.bytes(),
                view.time(),
                view.author(),
                view.message(),
                step.samplesAdded(),
                step.samplesRemoved(),
                step.bytesAdded(),
                step.bytesRemoved());
    }
}
