package org.lathe.train.djl.internal.worker;

import ai.djl.Device;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.Split;
import org.lathe.core.run.Run;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;
import org.lathe.media.ImageShape;
import org.lathe.onnx.LastLayer;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.runtime.Parity;
import org.lathe.train.MetricKeys;
import org.lathe.train.RunFolder;
import org.lathe.train.djl.internal.data.Augmentation;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.data.ClassTargets;
import org.lathe.train.djl.internal.data.NumberTargets;
import org.lathe.train.djl.internal.data.Targets;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Freezing;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.state.StateFile;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.train.Journal;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.Settings;
import org.lathe.train.djl.internal.train.TrainingLoop;

/** One run from its record to its model: read the samples, get the model, train, verify, score the test split. */
public final class TrainingRun {
    private static final int FIRST_SAMPLES = 8;
    private static final int COMPARED_SAMPLES = 512;
    private static final int MOST_CLASSES = 50;

    private final RunFolder folder;
    private final Run run;
    private final Settings settings;
    private final Journal journal;
    private final StopSignal stop;

    public TrainingRun(RunFolder folder, Run run, Journal journal, StopSignal stop) {
        this.folder = folder;
        this.run = run;
        this.journal = journal;
        this.stop = stop;
        settings = Settings.of(run.parameters());
    }

    /**
     * @return whether the run went to its end; else it was stopped, with the best model so far
     * @throws CoreException why it failed
     */
    public boolean run() throws CoreException {
        DatasetContent content = folder.readInputs();
        Task task = run.recipe().endsWith("regression") ? Task.REGRESSION : Task.CLASSIFICATION;
        Device device = Devices.choose(settings.device());
        int threads = Torch.threads();
        Torch.seed(settings.seed());
        BaseModel base = baseModel(task, content.description().kind());
        ExamplesReader.Options options = options(content, task, base);
        SplitData training = SplitData.training(content, options, threads);
        Optional<SplitData> validation = SplitData.of(content, Split.VALIDATION, options, threads);
        Optional<SplitData> test = SplitData.of(content, Split.TEST, options, threads);
        ModelPlan plan = base != null
                ? base.plan(training.examples(), settings.seed())
                : TemplateModel.build(template(), content.description(), training, settings.seed());
        describe(training, validation, test, device, threads);
        return train(content.tree(), plan, device, training, validation, test);
    }

    private BaseModel baseModel(Task task, Kind kind) throws CoreException {
        return folder.baseModel().isPresent()
                ? BaseModel.read(folder.baseModel().get(), task, kind)
                : null;
    }

    private String template() throws CoreException {
        return run.baseModel()
                .orElseThrow(() -> Failures.of("The run names no model to train; start it again with one."));
    }

    private static ExamplesReader.Options options(DatasetContent content, Task task, BaseModel base)
            throws CoreException {
        ExamplesReader.Options options = ExamplesReader.Options.of(content).withTask(task);
        if (base != null) {
            options = base.options(options, content.description());
        }
        boolean derive =
                content.description().kind() == Kind.IMAGE && options.image().isEmpty();
        return derive ? options.withImage(ImageShape.derive(content)) : options;
    }

    private boolean train(
            String tree,
            ModelPlan plan,
            Device device,
            SplitData training,
            Optional<SplitData> validation,
            Optional<SplitData> test)
            throws CoreException {
        OnnxModel model = plan.model();
        ModelMetadata metadata = model.metadata().withRun(run.id()).withDatasetTree(tree);
        Graph graph = Normalizer.normalize(model.proto());
        if (!plan.remark().isEmpty()) {
            journal.say(plan.remark());
        }
        try (Network network = Network.of(
                graph,
                OperatorRegistry.standard(),
                List.of(plan.target().tensor()),
                frozen(plan, graph, metadata),
                device)) {
            StateFile state = new StateFile(folder.state());
            Checkpoint checkpoint = new Checkpoint(model, graph, network, metadata, folder.model(), state);
            Batches learned = batches(plan, training, augmentation(training));
            checkWidth(plan, network, learned);
            compare(plan, model, network, learned);
            journal.say("training " + network.parameters().count() + " parameters");
            TrainingLoop loop = new TrainingLoop(
                    network,
                    plan.form(),
                    settings,
                    learned,
                    validation.map(split -> batches(plan, split)),
                    journal,
                    checkpoint,
                    stop);
            boolean whole;
            try {
                whole = loop.run(state.read());
            } catch (CoreException | RuntimeException e) {
                checkpoint.save();
                throw e;
            }
            if (stop.terminated() || !checkpoint.exists()) {
                checkpoint.save();
                return false;
            }
            verify(plan, checkpoint.finish(), network, loop.steps(), test, validation.orElse(training));
            return whole;
        }
    }

    private Set<String> frozen(ModelPlan plan, Graph graph, ModelMetadata metadata) throws CoreException {
        List<String> head = LastLayer.of(plan.model(), plan.target().tensor())
                .map(LastLayer::names)
                .orElse(List.of());
        Set<String> all = new HashSet<>(metadata.frozen());
        all.addAll(Freezing.names(graph, settings.freeze(), head));
        return all;
    }

    /** Of images only, which have a height, a width and channels of bytes. */
    private Optional<Augmentation> augmentation(SplitData training) {
        return Augmentation.of(run.parameters()).filter(a -> training.memory().element() == Examples.Element.UINT8);
    }

    private Batches batches(ModelPlan plan, SplitData split) {
        return batches(plan, split, Optional.empty());
    }

    private Batches batches(ModelPlan plan, SplitData split, Optional<Augmentation> augmentation) {
        Targets targets = plan.outputs().length > 0
                ? ClassTargets.of(split.examples(), plan.outputs())
                : NumberTargets.of(
                        split.examples(), plan.target().targetScaling().orElse(Scaling.identity(1)));
        return new Batches(split.memory(), targets, Math.max(settings.batchSize(), Verification.BATCH), augmentation);
    }

    /** Before hours are spent: ONNX Runtime takes the model, and computes what the trainer computes. */
    private static void compare(ModelPlan plan, OnnxModel model, Network network, Batches batches)
            throws CoreException {
        try (Verification verification = new Verification(plan, model, network)) {
            check(verification.run(batches, FIRST_SAMPLES).parity(), "The model gives");
        }
    }

    private static void check(double parity, String subject) throws CoreException {
        if (!(parity <= Parity.LIMIT)) {
            throw Failures.of(subject + " other results in ONNX Runtime than in training: they differ by " + parity
                    + ", at most " + Parity.LIMIT + " is allowed; do not use it, and report this with the run's"
                    + " folder.");
        }
    }

    private static void checkWidth(ModelPlan plan, Network network, Batches batches) throws CoreException {
        try (Frame frame = network.frame(false)) {
            Batches.Batch batch = batches.take(frame, new int[] {0}, 0, 1);
            long[] dims = network.forward(frame, plan.form().inputs(batch.input()))
                    .result()
                    .getShape()
                    .getShape();
            int width = batches.targets().width();
            if (dims.length != 2 || dims[1] != width) {
                throw Failures.of("The model gives values of shape " + Arrays.toString(dims) + " for one"
                        + " sample, but " + (width == 1 ? "one number is" : width + " classes are")
                        + " to be learned, [1, " + width + "]; choose another model.");
            }
        }
    }

    private void verify(
            ModelPlan plan, OnnxModel trained, Network network, long step, Optional<SplitData> test, SplitData other)
            throws CoreException {
        double parity;
        try (Verification verification = new Verification(plan, trained, network)) {
            Verification.Result result = verification.run(
                    batches(plan, test.orElse(other)), test.isPresent() ? Integer.MAX_VALUE : COMPARED_SAMPLES);
            parity = result.parity();
            journal.metric(MetricKeys.PARITY, step, parity);
            if (test.isPresent()) {
                for (Map.Entry<String, Double> score : result.scorer().values().entrySet()) {
                    journal.metric(MetricKeys.TEST + score.getKey(), step, score.getValue());
                    journal.say(
                            String.format(Locale.ROOT, "%s%s %.4f", MetricKeys.TEST, score.getKey(), score.getValue()));
                }
                ofClasses(plan, result.scorer(), test.get(), step);
            }
        }
        check(parity, "The trained model gives");
        journal.say(String.format(Locale.ROOT, "differs from ONNX Runtime by %.1e", parity));
    }

    /** How well each class is told, where there are so few that somebody would look. */
    private void ofClasses(ModelPlan plan, Scorer scorer, SplitData test, long step) throws CoreException {
        if (plan.outputs().length > MOST_CLASSES) {
            return;
        }
        String[] names = new String[plan.outputs().length];
        List<String> classes = test.examples().classes();
        for (int i = 0; i < names.length; i++) {
            names[plan.outputs()[i]] = classes.get(i);
        }
        for (Map.Entry<String, Double> score :
                scorer.ofClasses(Arrays.asList(names)).entrySet()) {
            journal.metric(MetricKeys.TEST + score.getKey(), step, score.getValue());
        }
    }

    private void describe(
            SplitData training, Optional<SplitData> validation, Optional<SplitData> test, Device device, int threads) {
        journal.say(String.format(
                Locale.ROOT,
                "%,d samples to learn from, %,d to validate, %,d to test; on %s with %d threads",
                training.memory().size(),
                validation.map(v -> v.memory().size()).orElse(0),
                test.map(t -> t.memory().size()).orElse(0),
                device,
                threads));
    }
}
