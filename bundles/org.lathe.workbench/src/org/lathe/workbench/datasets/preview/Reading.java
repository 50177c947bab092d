package org.lathe.workbench.datasets.preview;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.lathe.ui.Jobs;

/** Reads what a view shows, in the background; an answer to an older question is no answer. UI thread only. */
final class Reading {
    private final Control owner;
    private Job running;
    private int asked;

    Reading(Control owner) {
        this.owner = owner;
    }

    <T> void start(Jobs.Task<T> task, Consumer<T> then, Consumer<IStatus> failed) {
        cancel();
        int mine = asked;
        running = Jobs.of(owner.getDisplay())
                .quiet(Messages.reading, task)
                .then(result -> {
                    if (mine == asked && !owner.isDisposed()) {
                        then.accept(result);
                    }
                })
                .failure(status -> {
                    if (mine == asked && !owner.isDisposed()) {
                        failed.accept(status);
                    }
                })
                .start();
    }

    void cancel() {
        asked++;
        if (running != null) {
            running.cancel();
        }
    }
}
