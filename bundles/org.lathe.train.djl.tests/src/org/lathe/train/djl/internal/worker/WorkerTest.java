package org.lathe.train.djl.internal.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunStatus;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.train.RunFolder;
import org.lathe.train.djl.WorkerMain;
import org.lathe.train.djl.launch.TestClassPath;

/** The worker as others see it: a process that is given a run folder. */
@Timeout(120)
class WorkerTest {
    @TempDir
    private Path root;

    private RunFixture fixture;

    @BeforeEach
    void open() {
        fixture = new RunFixture(root);
    }

    @Test
    void learnsClassesOfRowsAndGoesOnFromThatModel() throws Exception {
        DatasetContent data = fixture.classes(360);
        RunFolder folder = fixture.queue("tabular-classification", data, "template:mlp", Map.of("epochs", "12"));
        Run run = train(folder);
        assertEquals(RunStatus.FINISHED, run.status(), run.reason().orElse(""));
        SortedMap<String, Double> metrics = run.metrics();
        assertTrue(metrics.get("test_accuracy") > 0.95, metrics.toString());
        assertTrue(metrics.get("parity") < 1e-4, metrics.toString());
        for (String key : List.of(
                "train_accuracy", "train_loss", "val_loss", "val_accuracy", "test_loss", "samples_per_second")) {
            assertTrue(metrics.containsKey(key), key);
        }
        ModelMetadata metadata = OnnxModel.read(folder.model()).metadata();
        assertEquals(List.of("left", "middle", "right"), metadata.classes());
        assertEquals(run.id(), metadata.run().orElseThrow());
        assertEquals(data.tree(), metadata.datasetTree().orElseThrow());

        RunFolder second = fixture.queue("tabular-classification", data, "sha256:0", Map.of("epochs", "1"));
        Files.copy(folder.model(), second.path().resolve(RunFiles.BASE_MODEL));
        Run more = train(second);
        assertEquals(RunStatus.FINISHED, more.status(), more.reason().orElse(""));
        assertTrue(more.metrics().get("val_accuracy") > 0.95, more.metrics().toString());
    }

    @Test
    void learnsNumbersInTheirUnit() throws Exception {
        RunFolder folder = fixture.queue(
                "tabular-regression",
                fixture.numbers(600),
                "template:mlp",
                Map.of("epochs", "30", "learning_rate", "0.01", "optimizer", "adamw", "weight_decay", "0.0001"));
        Run run = train(folder);
        assertEquals(RunStatus.FINISHED, run.status(), run.reason().orElse(""));
        assertTrue(run.metrics().get("test_rmse") < 30, run.metrics().toString());
        assertTrue(
                run.metrics().get("test_mae") < run.metrics().get("test_rmse"),
                run.metrics().toString());
    }

    @Test
    void learnsImagesAndTheSameSeedGivesTheSameWeights() throws Exception {
        DatasetContent data = fixture.images(180);
        Map<String, String> parameters = Map.of("epochs", "3", "gradient_clip", "1");
        RunFolder first = fixture.queue("image-classification", data, "template:small-cnn", parameters);
        RunFolder second = fixture.queue("image-classification", data, "template:small-cnn", parameters);
        Run run = train(first);
        assertEquals(RunStatus.FINISHED, run.status(), run.reason().orElse(""));
        assertTrue(run.metrics().get("test_accuracy") > 0.9, run.metrics().toString());
        train(second);
        OnnxModel a = OnnxModel.read(first.model());
        OnnxModel b = OnnxModel.read(second.model());
        assertArrayEquals(a.graph().toByteArray(), b.graph().toByteArray());
        assertEquals(
                1, a.metadata().frozen().stream().filter("pixel.mean"::equals).count());
    }

    @Test
    void killedAndResumedItEndsWithTheWeightsOfOneThatWasNot() throws Exception {
        DatasetContent data = fixture.images(180);
        Map<String, String> parameters =
                Map.of("epochs", "40", "schedule", "cosine", "optimizer", "adamw", "weight_decay", "0.01");
        RunFolder whole = fixture.queue("image-classification", data, "template:small-cnn", parameters);
        assertEquals(RunStatus.FINISHED, train(whole).status());

        RunFolder killed = fixture.queue("image-classification", data, "template:small-cnn", parameters);
        Process process = start(killed);
        while (!Files.exists(killed.state().resolve("last.safetensors"))) {
            assertTrue(process.isAlive(), () -> console(killed));
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertFalse(killed.read().status().ended(), "too late to kill it");

        RunFolder resumed = fixture.queue("image-classification", data, "template:small-cnn", parameters);
        Files.createDirectories(resumed.state());
        Files.copy(killed.state().resolve("last.safetensors"), resumed.state().resolve("last.safetensors"));
        assertEquals(RunStatus.FINISHED, train(resumed).status(), () -> console(resumed));
        assertTrue(Files.readString(resumed.console()).contains("goes on after epoch "), () -> console(resumed));
        assertArrayEquals(
                OnnxModel.read(whole.model()).graph().toByteArray(),
                OnnxModel.read(resumed.model()).graph().toByteArray());
    }

    @Test
    void endsEarlyWhenItGetsNoBetterAndAtItsMostSteps() throws Exception {
        RunFolder stale = fixture.queue(
                "tabular-classification",
                fixture.classes(360),
                "template:mlp",
                Map.of("epochs", "5000", "early_stopping", "4", "class_weights", "balanced"));
        Run run = train(stale);
        assertEquals(RunStatus.FINISHED, run.status(), run.reason().orElse(""));
        assertTrue(Files.readString(stale.console()).contains("ends early"), () -> console(stale));
        assertTrue(run.metrics().get("best_val_accuracy") >= run.metrics().get("val_accuracy"));
        assertTrue(
                run.metrics().containsKey("test_recall/middle"), run.metrics().toString());

        RunFolder few = fixture.queue(
                "tabular-classification",
                fixture.classes(360),
                "template:mlp",
                Map.of("epochs", "100000", "max_steps", "30", "gradient_accumulation", "3", "batch_size", "8"));
        Run short30 = train(few);
        assertEquals(RunStatus.FINISHED, short30.status(), short30.reason().orElse(""));
        assertEquals(3, short30.metrics().get("epoch"));
    }

    @Test
    void otherClassesGetANewHeadOnAFrozenBackbone() throws Exception {
        RunFolder base =
                fixture.queue("image-classification", fixture.images(180), "template:small-cnn", Map.of("epochs", "3"));
        assertEquals(RunStatus.FINISHED, train(base).status());
        OnnxModel before = OnnxModel.read(base.model());

        DatasetContent others = fixture.images(180, List.of("edge", "centre", "edge"));
        RunFolder folder =
                fixture.queue("image-classification", others, "sha256:0", Map.of("epochs", "12", "freeze", "backbone"));
        Files.copy(base.model(), folder.path().resolve(RunFiles.BASE_MODEL));
        Run run = train(folder);
        assertEquals(RunStatus.FINISHED, run.status(), () -> console(folder));
        assertTrue(
                Files.readString(folder.console()).contains("a new last layer for 2 classes"), () -> console(folder));
        assertTrue(run.metrics().get("test_accuracy") > 0.9, run.metrics().toString());
        OnnxModel after = OnnxModel.read(folder.model());
        assertEquals(List.of("centre", "edge"), after.metadata().classes());
        int changed = 0;
        for (String name : before.initializers().keySet()) {
            changed +=
                    before.initializers().get(name).equals(after.initializers().get(name)) ? 0 : 1;
        }
        assertEquals(2, changed, "weights and biases of the last layer, and nothing else");
    }

    @Test
    void saysWhenNothingFitsAFreeze() throws Exception {
        RunFolder folder = fixture.queue(
                "tabular-classification", fixture.classes(60), "template:mlp", Map.of("freeze", "encoder.*"));
        Run run = train(folder);
        assertEquals(RunStatus.FAILED, run.status());
        assertTrue(
                run.reason().orElseThrow().startsWith("No weight of the model fits 'encoder.*'; there are "),
                run.reason().get());
    }

    @Test
    void stopsWhenAsked() throws Exception {
        RunFolder folder = fixture.queue(
                "tabular-classification", fixture.classes(360), "template:mlp", Map.of("epochs", "100000"));
        Process process = start(folder);
        awaitModel(folder, process);
        folder.requestStop();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertStopped(folder);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stopsWhenTerminated() throws Exception {
        RunFolder folder = fixture.queue(
                "tabular-classification", fixture.classes(360), "template:mlp", Map.of("epochs", "100000"));
        Process process = start(folder);
        awaitModel(folder, process);
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertStopped(folder);
    }

    @Test
    void saysAtWhichStepTheLossWasLost() throws Exception {
        RunFolder folder = fixture.queue(
                "tabular-regression",
                fixture.numbers(120),
                "template:mlp",
                Map.of("epochs", "50", "learning_rate", "100", "optimizer", "sgd"));
        Run run = train(folder);
        assertEquals(RunStatus.FAILED, run.status());
        String reason = run.reason().orElseThrow();
        assertTrue(
                reason.matches("(?s)The loss became (NaN|infinite) at step \\d+; try a lower learning rate.*"), reason);
    }

    @Test
    void saysThatThereIsNoGpu() throws Exception {
        RunFolder folder =
                fixture.queue("tabular-regression", fixture.numbers(60), "template:mlp", Map.of("device", "gpu"));
        Run run = train(folder);
        if (run.status() == RunStatus.FAILED) {
            assertTrue(
                    run.reason().orElseThrow().startsWith("There is no usable GPU"),
                    run.reason().get());
        }
    }

    @Test
    void refusesAModelOfOtherInputs() throws Exception {
        RunFolder images =
                fixture.queue("image-classification", fixture.images(36), "template:small-cnn", Map.of("epochs", "1"));
        assertEquals(RunStatus.FINISHED, train(images).status());
        RunFolder folder = fixture.queue("tabular-classification", fixture.classes(60), "sha256:0", Map.of());
        Files.copy(images.model(), folder.path().resolve(RunFiles.BASE_MODEL));
        Run run = train(folder);
        assertEquals(RunStatus.FAILED, run.status());
        assertTrue(
                run.reason().orElseThrow().contains("rows are given as float32"),
                run.reason().get());
    }

    private static void assertStopped(RunFolder folder) throws Exception {
        Run run = folder.read();
        assertEquals(RunStatus.STOPPED, run.status(), run.reason().orElse(""));
        assertTrue(run.metrics().containsKey("val_accuracy"), run.metrics().toString());
        assertEquals(run.id(), OnnxModel.read(folder.model()).metadata().run().orElseThrow());
    }

    private static void awaitModel(RunFolder folder, Process process) throws Exception {
        while (!Files.exists(folder.model())) {
            assertFalse(folder.read().status().ended(), "ended before it had a model");
            assertTrue(process.isAlive(), () -> console(folder));
            Thread.sleep(20);
        }
    }

    private static String console(RunFolder folder) {
        try {
            return "ended without a word in its record: " + Files.readString(folder.console());
        } catch (IOException e) {
            return "ended without a word: " + e;
        }
    }

    private static Run train(RunFolder folder) throws Exception {
        Process process = start(folder);
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "still running");
        return folder.read();
    }

    private static Process start(RunFolder folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
        for (String key : List.of("DJL_CACHE_DIR", "ENGINE_CACHE_DIR")) {
            if (System.getProperty(key) != null) {
                command.add("-D" + key + "=" + System.getProperty(key));
            }
        }
        command.addAll(List.of(
                "-cp",
                TestClassPath.text(),
                WorkerMain.class.getName(),
                folder.path().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("OMP_WAIT_POLICY", "passive", "ORT_DISABLE_TELEMETRY", "1"));
        builder.redirectErrorStream(true).redirectOutput(folder.console().toFile());
        return builder.start();
    }
}
