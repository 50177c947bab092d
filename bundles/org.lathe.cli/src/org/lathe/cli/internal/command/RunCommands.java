package org.lathe.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.Failures;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe run ...}: what looks at runs and ends them. */
@Command(name = "run", description = "List, show, compare, stop, annotate and delete runs.")
public final class RunCommands {
    static final String RUN = "RUN";
    static final String WHICH = "A run's name, its id, or the beginning of its id.";

    /** How long a run may take to save its best model before its process is ended. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Session session;

    public RunCommands(Session session) {
        this.session = session;
    }

    private record Deleted(String deleted) {}

    private record Console(String console) {}

    @Command(description = "List a project's runs, the newest first.")
    void list(
            @Parameters(paramLabel = "PROJECT", description = "The project.") String project,
            @Option(
                            names = "--filter",
                            paramLabel = "EXPR",
                            converter = RunFilter.Reader.class,
                            description =
                                    "Such as \"status=FINISHED and metrics.val_accuracy>0.9 and params.lr=0.01\".")
                    RunFilter filter,
            @Option(
                            names = "--sort",
                            paramLabel = "KEY",
                            converter = RunOrder.Reader.class,
                            description = "Such as name or metrics.val_loss; -KEY for the largest first.")
                    RunOrder order)
            throws CoreException {
        session.get(ProjectStore.class).get(project);
        session.get(RunService.class).refresh();
        Stream<IndexedRun> found = session.get(RunIndex.class).list(Optional.of(project)).stream();
        List<IndexedRun> chosen = found.filter(run -> filter == null || filter.test(run))
                .sorted(order == null ? (a, b) -> 0 : order)
                .toList();
        if (session.output().wantsJson()) {
            session.output().json(chosen.stream().map(RunView::of).toList());
            return;
        }
        if (chosen.isEmpty()) {
            session.output()
                    .remark(
                            filter == null
                                    ? "There is no run yet; start one with 'lathe train " + project + " ...'."
                                    : "No run fits the filter.");
            return;
        }
        RunTexts.list(chosen, session.clock()).lines().forEach(session.output()::print);
    }

    @Command(description = "Show all that is known of a run.")
    void show(@Parameters(paramLabel = RUN, description = WHICH) String reference) throws CoreException {
        IndexedRun indexed = resolve(reference);
        RunService runs = session.get(RunService.class);
        RunDetails details = RunDetails.of(indexed, runs);
        if (session.output().wantsJson()) {
            session.output().json(details.json());
            return;
        }
        details.lines(indexed.run(), session.clock()).forEach(session.output()::print);
    }

    @Command(description = "List a run's metrics; or print all values of one as CSV.")
    void metrics(
            @Parameters(index = "0", paramLabel = RUN, description = WHICH) String reference,
            @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "The metric.") String key)
            throws CoreException {
        Run run = resolve(reference).run();
        RunMetrics metrics = new RunMetrics(session.output());
        try (MetricFollower follower = session.get(RunService.class).follow(run.id())) {
            if (key == null) {
                metrics.overview(follower);
            } else {
                metrics.values(follower, key);
            }
        }
    }

    @Command(description = "Print what a run's process printed.")
    void console(@Parameters(paramLabel = RUN, description = WHICH) String reference) throws CoreException {
        Path file = session.get(RunService.class).file(resolve(reference).run().id(), RunFiles.CONSOLE);
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (session.output().wantsJson()) {
                session.output().json(new Console(text));
                return;
            }
            text.lines().forEach(session.output()::print);
        } catch (IOException e) {
            throw Failures.io("The run's console cannot be read", e);
        }
    }

    @Command(description = "Compare runs: the parameters that differ, and the metrics.")
    void compare(@Parameters(arity = "2..*", paramLabel = RUN, description = WHICH) List<String> references)
            throws CoreException {
        List<IndexedRun> chosen = new ArrayList<>();
        for (String reference : references) {
            chosen.add(resolve(reference));
        }
        RunComparison comparison = RunComparison.of(chosen);
        if (session.output().wantsJson()) {
            session.output().json(comparison);
            return;
        }
        comparison.lines().forEach(session.output()::print);
    }

    @Command(description = "Stop a run; the best model so far is kept.")
    void stop(@Parameters(paramLabel = RUN, description = WHICH) String reference) throws CoreException {
        IndexedRun indexed = resolve(reference);
        RunService runs = session.get(RunService.class);
        Run run = runs.stop(indexed.run().id(), GRACE, session.monitor());
        RunResult result = RunResult.of(run, runs);
        if (session.output().wantsJson()) {
            session.output().json(result);
        }
        session.output()
                .say("'" + indexed.name() + "' has ended as " + run.status().word() + "."
                        + (result.model() == null ? "" : " Its model: " + result.model()));
    }

    @Command(description = "Delete an ended run from its project.")
    void delete(@Parameters(paramLabel = RUN, description = WHICH) String reference) throws CoreException {
        IndexedRun indexed = resolve(reference);
        session.get(RunService.class).delete(indexed.run().id());
        if (session.output().wantsJson()) {
            session.output().json(new Deleted(indexed.run().id()));
        }
        session.output().say("Deleted run '" + indexed.name() + "'.");
    }

    private IndexedRun resolve(String reference) throws CoreException {
        session.get(RunService.class).refresh();
        return session.get(RunIndex.class).resolve(reference);
    }
}
