package org.lathe.cli.internal.command;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.Session;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;

/** Starts a run and waits for its end, drawing its progress; Ctrl-C stops it cleanly. */
final class Training {
    private final Session session;
    private final RunService runs;

    Training(Session session) throws CoreException {
        this.session = session;
        this.runs = session.get(RunService.class);
    }

    Run start(RunRequest request) throws CoreException {
        return runs.start(request, session.monitor());
    }

    /** The run as it ended, by itself or stopped by Ctrl-C. */
    Run await(Run run) throws CoreException {
        try (TrainingProgress progress = TrainingProgress.of(run, runs, session)) {
            Run ended = waited(run);
            if (ended.status().ended() || !session.interrupts().pressed()) {
                return ended;
            }
            progress.close();
            session.output().remark("Stopping; the best model so far is kept. Ctrl-C again leaves at once.");
            return runs.stop(run.id(), RunCommands.GRACE, new NullProgressMonitor());
        }
    }

    /** The run as the waiting ended, which may be before its own end when Ctrl-C was pressed. */
    /** Waits, unless it is not wanted, and says how the run ended. @return the exit status */
    int follow(Run run, boolean detach) throws CoreException {
        TrainingReport report = new TrainingReport(session);
        if (detach) {
            report.print(run);
            return 0;
        }
        session.output()
                .remark("Training '" + run.name() + "' (" + RunTexts.shortId(run) + ")"
                        + run.dataset().map(data -> " on " + data.label()).orElse("") + " with " + run.recipe());
        Run ended = await(run);
        report.print(ended);
        return report.exit(ended);
    }

    private Run waited(Run run) throws CoreException {
        try {
            return runs.await(run.id(), new Patience(session.interrupts()));
        } catch (OperationCanceledException e) {
            return run;
        }
    }

    /** Waits as long as nobody presses Ctrl-C. */
    private static final class Patience extends NullProgressMonitor {
        private final Interrupts interrupts;

        Patience(Interrupts interrupts) {
            this.interrupts = interrupts;
        }

        @Override
        public boolean isCanceled() {
            return interrupts.pressed();
        }
    }
}
