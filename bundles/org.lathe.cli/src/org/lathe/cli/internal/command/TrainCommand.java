package org.lathe.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.Failures;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;
import org.lathe.core.text.Words;
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
        if (detach) {
            report(run);
            return 0;
        }
        session.output()
                .remark("Training '" + run.name() + "' (" + RunTexts.shortId(run) + ") on "
                        + run.dataset().map(data -> data.label()).orElse(dataset) + " with " + run.recipe());
        Run ended = training.await(run);
        report(ended);
        return exit(ended);
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

    private void report(Run run) throws CoreException {
        Output output = session.output();
        RunResult result = RunResult.of(run, session.get(RunService.class));
        if (output.wantsJson()) {
            output.json(result);
            return;
        }
        if (!run.status().ended()) {
            output.print(run.id());
            output.say("Started '" + run.name() + "'; see 'lathe run show " + RunTexts.shortId(run) + "'.");
            return;
        }
        output.say("'" + run.name() + "' " + run.status().word().toLowerCase(Locale.ROOT) + " after "
                + Words.duration(run.duration(session.clock().instant())));
        if (!run.metrics().isEmpty()) {
            Table table = new Table().text("METRIC").number("LAST");
            run.metrics().forEach((key, value) -> table.row(key, Words.metric(value)));
            table.lines().forEach(output::say);
        }
        if (result.model() != null) {
            output.say("Model: " + result.model());
        }
        if (session.output().quiet()) {
            output.print(run.id());
        }
    }

    private int exit(Run run) {
        if (run.status() == RunStatus.FINISHED) {
            return 0;
        }
        if (session.interrupts().pressed()) {
            return Interrupts.EXIT;
        }
        session.output().error(sentence(run), null);
        return Shell.FAILED;
    }

    static String sentence(Run run) {
        return "Run '" + run.name() + "' ended as " + run.status().word()
                + run.reason().map(why -> ": " + why).orElse("; see 'lathe run console " + run.id() + "'.");
    }
}
