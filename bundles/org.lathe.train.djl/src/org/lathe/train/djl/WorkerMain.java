package org.lathe.train.djl;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunStatus;
import org.lathe.train.RunFolder;
import org.lathe.train.djl.internal.worker.RunJournal;
import org.lathe.train.djl.internal.worker.StopSignal;
import org.lathe.train.djl.internal.worker.TrainingRun;

/**
 * The process that trains one run: {@code java ... org.lathe.train.djl.WorkerMain <run folder>}. Follows the run folder
 * protocol of {@link org.lathe.train}; exits with 0 when the run finished or was stopped, else with 1.
 */
public final class WorkerMain {
    private static final System.Logger LOG = System.getLogger(WorkerMain.class.getName());

    private final RunFolder folder;
    private final StopSignal stop;
    private final Clock clock;

    private WorkerMain(RunFolder folder, StopSignal stop, Clock clock) {
        this.folder = folder;
        this.stop = stop;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: " + WorkerMain.class.getName() + " RUN_FOLDER");
            System.exit(2);
        }
        RunFolder folder = new RunFolder(Path.of(arguments[0]));
        StopSignal stop = StopSignal.install(folder);
        int status = new WorkerMain(folder, stop, Clock.systemUTC()).run();
        if (!stop.ended()) {
            System.exit(status);
        }
    }

    private int run() {
        try {
            Run run = folder.start(Map.of("trainer", "djl " + Engine.getDjlVersion()), clock);
            return end(train(run));
        } catch (CoreException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** How a training ended; a reason says why it failed. */
    private record End(RunStatus status, Optional<String> reason) {
        static End failed(String reason) {
            return new End(RunStatus.FAILED, Optional.of(reason));
        }
    }

    private End train(Run run) {
        try (RunJournal journal = new RunJournal(folder.metricsWriter(clock), System.out)) {
            boolean whole = new TrainingRun(folder, run, journal, stop).run();
            return whole
                    ? new End(RunStatus.FINISHED, Optional.empty())
                    : new End(RunStatus.STOPPED, Optional.of("Stopped by the user."));
        } catch (CoreException e) {
            return End.failed(e.getMessage());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "training failed", e);
            return End.failed(
                    e instanceof OutOfMemoryError
                            ? "There is not enough memory; choose a smaller batch size or image size."
                            : "The trainer failed unexpectedly (" + e + "); the console has the details.");
        }
    }

    private int end(End end) throws CoreException {
        end.reason().ifPresent(System.out::println);
        folder.finish(end.status(), end.reason(), clock);
        return end.status() == RunStatus.FAILED ? 1 : 0;
    }
}
