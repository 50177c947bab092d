package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunStatus;
import org.lathe.train.RunFolder;

/**
 * What an ended run left to go on from: its state, kept on this machine, and its metrics so far. A run that has ended never
 * changes, so that what goes on is a new run.
 */
final class Resume {
    private static final String TEMPLATE = "template:";

    private final Run run;
    private final Path state;
    private final RunFinder finder;

    private Resume(Run run, Path state, RunFinder finder) {
        this.run = run;
        this.state = state;
        this.finder = finder;
    }

    /** @throws CoreException when the run has not ended, or left no state here */
    static Resume of(String runId, Workspace workspace, RunFinder finder) throws CoreException {
        Run run = finder.archived(runId);
        Path state = workspace.local(runId).resolve(RunFiles.STATE);
        if (!Files.isDirectory(state)) {
            throw Failures.of("Run '" + run.name() + "' left no state on this machine to go on from; "
                    + (run.model().isPresent()
                            ? "start a new training from its model."
                            : "start it again from the beginning."));
        }
        return new Resume(run, state, finder);
    }

    Run run() {
        return run;
    }

    /** The same training, with some parameters changed. */
    RunRequest request(Map<String, String> changes) throws CoreException {
        if (run.status() == RunStatus.FINISHED && changes.isEmpty()) {
            throw Failures.of("Run '" + run.name() + "' has done all that it was asked for; give it more epochs.");
        }
        Map<String, String> parameters = new TreeMap<>(run.parameters());
        parameters.putAll(changes);
        String dataset = run.dataset()
                .orElseThrow(() -> Failures.of("Run '" + run.name() + "' names no dataset to go on with."))
                .label();
        return new RunRequest(
                run.project(),
                run.recipe(),
                dataset,
                Optional.of(model()),
                run.experiment(),
                Optional.empty(),
                parameters);
    }

    private String model() throws CoreException {
        String base = run.baseModel().orElse("");
        return base.startsWith(TEMPLATE)
                ? base
                : finder.file(run.id(), RunFiles.BASE_MODEL).toString();
    }

    /** @throws CoreException when these are not the bytes that the run has learned from so far */
    void check(DatasetVersion dataset) throws CoreException {
        DatasetInput input = run.dataset().orElseThrow();
        if (!input.tree().equals(dataset.tree())) {
            throw Failures.of("'" + input.label() + "' is not the data any more that run '" + run.name()
                    + "' learned from; start a new training from its model.");
        }
    }

    /** Puts state and metrics into the folder of the run that goes on. */
    void copyTo(RunFolder folder) throws CoreException {
        try {
            Files.createDirectories(folder.state());
            try (Stream<Path> files = Files.list(state)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.state().resolve(file.getFileName()));
                }
            }
            for (String path : finder.files(run.id())) {
                if (path.startsWith(RunFiles.EVENTS_PREFIX)) {
                    Files.copy(finder.file(run.id(), path), folder.path().resolve(path));
                }
            }
        } catch (IOException e) {
            throw Failures.io("The state of run '" + run.name() + "' cannot be copied", e);
        }
    }
}
