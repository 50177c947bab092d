package org.lathe.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.Failures;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe train}. */
@Command(
        name = "train",
        description = "Train a model on a dataset.",
        footer = {"", "The training is a process of its own: with --detach, or when this command is killed, it goes on."
        })
public final class TrainCommand implements Callable<Integer> {
    private static final String TEMPLATE = "template:";

    private final Session session;

    @Parameters(paramLabel = "PROJECT", description = "The project.")
    private String project;

    @Option(
            names = "--recipe",
            required = true,
            paramLabel = "ID",
            description = "What to train, see 'lathe recipe list'.")
    private String recipe;

    @Option(names = "--dataset", required = true, paramLabel = "DATASET[@vN]", description = "What to learn from.")
    private String dataset;

    @Option(
            names = "--model",
            paramLabel = "FILE.onnx|template:NAME",
            description = "What to begin with; else the recipe's first architecture.")
    private String model;

    @Option(names = "--experiment", paramLabel = "E", description = "The group of runs; else the recipe's name.")
    private String experiment;

    @Option(names = "--name", paramLabel = "NAME", description = "The run's name; else one is made up.")
    private String name;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter, see 'lathe recipe show ID'.")
    private Map<String, String> parameters = new TreeMap<>();

    @Option(names = "--detach", description = "Start it and return at once.")
    private boolean detach;

    public TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CoreException {
        session.get(ProjectStore.class).get(project);
        Training training = new Training(session);
        Run run = training.start(new RunRequest(
                project,
                recipe,
                dataset,
                beginning(),
                experiment == null ? "" : experiment,
                Optional.ofNullable(name),
                parameters));
        return training.follow(run, detach);
    }

    private Optional<String> beginning() throws CoreException {
        if (model == null || model.startsWith(TEMPLATE)) {
            return Optional.ofNullable(model);
        }
        Path file = Path.of(model).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw Failures.of(
                    "'" + model + "' is no file; name an ONNX file, or an architecture as " + TEMPLATE + "NAME.");
        }
        return Optional.of(file.toString());
    }
}
