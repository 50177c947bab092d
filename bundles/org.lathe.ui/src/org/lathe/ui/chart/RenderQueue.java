package org.lathe.ui.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lathe.ui.internal.Messages;

/**
 * Draws the charts of a part in the background, one after the other in one job: many charts never take more than one core
 * from the training. Of several requests for one chart only the newest is drawn. Any thread.
 */
public final class RenderQueue {
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final Job job = new Job(Messages.job_render) {
        @Override
        protected IStatus run(IProgressMonitor monitor) {
            for (Runnable next = take(); next != null && !monitor.isCanceled(); next = take()) {
                next.run();
            }
            return Status.OK_STATUS;
        }
    };

    public RenderQueue() {
        job.setSystem(true);
        job.setPriority(Job.SHORT);
    }

    /** @param chart what is drawn: a request for it that still waits is replaced */
    void submit(Object chart, Runnable drawing) {
        synchronized (waiting) {
            waiting.put(chart, drawing);
        }
        job.schedule();
    }

    /** Forgets what waits for a chart that has gone. */
    void forget(Object chart) {
        synchronized (waiting) {
            waiting.remove(chart);
        }
    }

    private Runnable take() {
        synchronized (waiting) {
            var first = waiting.entrySet().iterator();
            if (!first.hasNext()) {
                return null;
            }
            Runnable next = first.next().getValue();
            first.remove();
            return next;
        }
    }
}
