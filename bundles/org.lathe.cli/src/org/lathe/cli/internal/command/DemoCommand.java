package org.lathe.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.cli.internal.output.Output;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;
import org.lathe.core.sample.SampleData;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;

/** {@code lathe demo}: the main job from end to end on data that Lathe ships. */
@Command(name = "demo", description = "Do the main job on the digits sample: project, import, training.")
public final class DemoCommand implements Callable<Integer> {
    private static final String PROJECT = "demo";
    private static final String DATASET = "digits";
    private static final String RECIPE = "image-classification";

    private final Session session;
    private final Output output;

    public DemoCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    private record Result(String run, Double accuracy, Path model) {}

    @Override
    public Integer call() throws CoreException {
        project();
        ImportReport data = digits();
        Training training = new Training(session);
        Run run = training.start(new RunRequest(
                PROJECT, RECIPE, DATASET + "@v" + data.version(), Optional.empty(), PROJECT, Optional.empty(), Map.of()));
        output.say("3. Training '" + run.name() + "' to tell them apart (" + RECIPE + ", in a process of its own)");
        Run ended = training.await(run);
        RunService runs = session.get(RunService.class);
        Path model = RunResult.model(ended, runs);
        Double accuracy = ended.metrics().get("test_accuracy");
        if (output.wantsJson()) {
            output.json(new Result(ended.id(), accuracy, model));
        }
        if (ended.status() != RunStatus.FINISHED) {
            boolean pressed = session.interrupts().pressed();
            output.error(pressed ? "Stopped by Ctrl-C." : TrainCommand.sentence(ended), null);
            return pressed ? Interrupts.EXIT : Shell.FAILED;
        }
        tell(ended, accuracy, model);
        return 0;
    }

    private void project() throws CoreException {
        ProjectStore projects = session.get(ProjectStore.class);
        if (projects.exists(PROJECT)) {
            output.say("1. Project '" + PROJECT + "' is there already");
        } else {
            projects.create(PROJECT, "Handwritten digits", "CC-BY-4.0");
            output.say("1. Made project '" + PROJECT + "' in " + session.workspace().root());
        }
    }

    private ImportReport digits() throws CoreException {
        try {
            Path folder = Files.createTempDirectory("lathe-digits-");
            try {
                session.get(SampleData.class).digits(folder);
                ImportReport report = new ImportDataset(session.get(DatasetScanner.class), session.get(DatasetStore.class))
                        .run(ImportRequest.of(PROJECT, DATASET, List.of(folder)), session.monitor());
                output.say("2. Imported " + Words.count(report.samples(), "handwritten digit", "handwritten digits") + " as "
                        + DATASET + "@v" + report.version() + " (UCI, E. Alpaydin and C. Kaynak, CC BY 4.0)");
                return report;
            } finally {
                AtomicFiles.deleteTree(folder);
            }
        } catch (IOException e) {
            throw Failures.io("The sample cannot be written to the folder for temporary files", e);
        }
    }

    private void tell(Run run, Double accuracy, Path model) {
        output.say("   done in " + Words.duration(run.duration(session.clock().instant())));
        if (accuracy != null) {
            output.say("");
            output.say(String.format("Of the digits it had never seen it reads %.1f %% right.", accuracy * 100));
        }
        output.say("The model is an ONNX file: " + model);
        output.say("");
        output.say("Next: 'lathe run show " + RunTexts.shortId(run) + "', 'lathe run list " + PROJECT
                + "', or 'lathe' for the window.");
    }
}
