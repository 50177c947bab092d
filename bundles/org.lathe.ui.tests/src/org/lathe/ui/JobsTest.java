package org.lathe.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.Test;
import org.lathe.core.Failures;

class JobsTest {
    private final List<String> told = new ArrayList<>();
    private final Jobs jobs = Jobs.of(Ui.display());

    @Test
    void workIsInTheBackgroundAndItsResultOnTheUiThread() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        AtomicReference<Thread> receiver = new AtomicReference<>();
        jobs.task("Counting", monitor -> {
                    worker.set(Thread.currentThread());
                    return 3;
                })
                .then(result -> {
                    receiver.set(Thread.currentThread());
                    told.add("result " + result);
                })
                .finallyDo(() -> told.add("end"))
                .start();
        Ui.until("the result", () -> told.size() == 2);
        assertEquals(List.of("result 3", "end"), told);
        assertSame(Ui.display().getThread(), receiver.get());
        assertNotSame(Ui.display().getThread(), worker.get());
    }

    @Test
    void aFailureIsToldByItsSentence() {
        jobs.task("Failing", monitor -> {
                    throw Failures.of("The file is not there.");
                })
                .then(result -> told.add("result"))
                .failure(status -> told.add(status.getMessage()))
                .finallyDo(() -> told.add("end"))
                .start();
        Ui.until("the end", () -> told.contains("end"));
        assertEquals(List.of("The file is not there.", "end"), told);
    }

    @Test
    void aBugIsToldWithoutItsClassName() {
        jobs.task("Importing cats", monitor -> {
                    throw new IllegalStateException("x");
                })
                .failure(status -> told.add(status.getMessage()))
                .start();
        Ui.until("the failure", () -> !told.isEmpty());
        assertTrue(told.get(0).startsWith("Importing cats failed"), told.get(0));
    }

    @Test
    void cancelIsNoFailure() {
        jobs.task("Waiting", monitor -> {
                    throw new OperationCanceledException();
                })
                .failure(status -> told.add("failure"))
                .finallyDo(() -> told.add("end"))
                .start();
        Ui.until("the end", () -> told.contains("end"));
        assertEquals(List.of("end"), told);
    }

    @Test
    void anOperationsErrorStatusIsAFailure() {
        jobs.operation("Syncing", monitor -> new Status(IStatus.ERROR, "test", "No network."))
                .failure(status -> told.add(status.getMessage()))
                .start();
        Ui.until("the failure", () -> !told.isEmpty());
        assertEquals(List.of("No network."), told);
    }

    @Test
    void theResultStaysAsALink() {
        Job job = jobs.task("Importing", monitor -> 14)
                .link(count -> "Imported " + count + " files", count -> told.add("open " + count))
                .start();
        Ui.until("the link", () -> job.getProperty(IProgressConstants.ACTION_PROPERTY) != null);
        IAction link = (IAction) job.getProperty(IProgressConstants.ACTION_PROPERTY);
        assertEquals("Imported 14 files", link.getText());
        link.run();
        assertEquals(List.of("open 14"), told);
        assertEquals(Boolean.TRUE, job.getProperty(IProgressConstants.KEEP_PROPERTY));
    }
}
