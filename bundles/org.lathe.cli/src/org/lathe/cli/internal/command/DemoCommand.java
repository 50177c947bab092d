package org.lathe.cli.internal.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.cli.internal.output.Output;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;
import org.lathe.core.sample.Demo;
import org.lathe.core.sample.SampleData;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;

/** {@code lathe demo}: the main job from end to end on data that Lathe ships. */
@Command(name = "demo", description = "Do the main job on the digits sample: project, import, training.")
public final class DemoCommand implements Callable<Integer> {
    private final Session session;
    private final Output output;

    public DemoCommand(Session session) {
        this.session = session;
        this.output = session.output();
    }

    private record Result(String run, Double accuracy, Path model) {}

    @Override
    public Integer call() throws CoreException {
        Demo demo = new Demo(
                session.get(ProjectStore.class),
                session.get(SampleData.class),
                new ImportDataset(session.get(DatasetScanner.class), session.get(DatasetStore.class)));
        output.say(
                demo.createProject()
                        ? "1. Made project '" + Demo.PROJECT + "' in "
                                + session.workspace().root()
                        : "1. Project '" + Demo.PROJECT + "' is there already");
        ImportReport data = demo.importDigits(session.monitor());
        output.say("2. Imported " + Words.count(data.samples(), "handwritten digit", "handwritten digits") + " as "
                + data.dataset() + "@v" + data.version() + " (UCI, E. Alpaydin and C. Kaynak, CC BY 4.0)");
        Training training = new Training(session);
        Run run = training.start(Demo.training(data));
        output.say(
                "3. Training '" + run.name() + "' to tell them apart (" + Demo.RECIPE + ", in a process of its own)");
        Run ended = training.await(run);
        RunService runs = session.get(RunService.class);
        Path model = RunResult.model(ended, runs);
        Double accuracy = ended.metrics().get("test_accuracy");
        if (output.wantsJson()) {
            output.json(new Result(ended.id(), accuracy, model));
        }
        if (ended.status() != RunStatus.FINISHED) {
            boolean pressed = session.interrupts().pressed();
            output.error(pressed ? "Stopped by Ctrl-C." : TrainingReport.sentence(ended), null);
            return pressed ? Interrupts.EXIT : Shell.FAILED;
        }
        tell(ended, accuracy, model);
        return 0;
    }

    private void tell(Run run, Double accuracy, Path model) {
        output.say("   done in " + Words.duration(run.duration(session.clock().instant())));
        if (accuracy != null) {
            output.say("");
            output.say(String.format(
                    Locale.ROOT, "Of the digits it had never seen it reads %.1f %% right.", accuracy * 100));
        }
        output.say("The model is an ONNX file: " + model);
        output.say("");
        output.say("Next:");
        output.say("  " + session.command("run show " + RunTexts.shortId(run)));
        output.say("  " + session.command("run list " + Demo.PROJECT));
        output.say("  lathe");
    }
}
