package org.lathe.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.run.RunStatus;

class TrainCommandTest {
    @TempDir
    Path folder;

    private ShellRunner shell;

    @BeforeEach
    void start() throws IOException {
        shell = new ShellRunner(folder);
        shell.run("project", "create", "zoo");
        Files.createDirectories(folder.resolve("images/cat"));
        Files.writeString(folder.resolve("images/cat/1.png"), "one");
        shell.run("dataset", "import", "zoo/pets", folder.resolve("images").toString());
    }

    private int train(String... more) {
        List<String> line =
                new ArrayList<>(List.of("train", "zoo", "--recipe", "image-classification", "--dataset", "pets"));
        line.addAll(List.of(more));
        return shell.run(line.toArray(String[]::new));
    }

    @Test
    void tellsTheEndByTheContract() {
        assertEquals(0, train("--json"), shell.err);
        assertEquals(Set.of("run", "status", "metrics", "model"), shell.object().keySet());
        assertEquals("FINISHED", shell.object().get("status").getAsString());
        assertEquals(
                0.975,
                shell.object().getAsJsonObject("metrics").get("test_accuracy").getAsDouble());
        assertTrue(shell.object().get("model").getAsString().endsWith("model.onnx"));
    }

    @Test
    void saysNumbersThatJsonHasNotAsNull() {
        train("--json");
        assertTrue(shell.object().getAsJsonObject("metrics").get("train_loss").isJsonNull());
    }

    @Test
    void passesItsOptionsOn() {
        assertEquals(
                0,
                train(
                        "--set",
                        "epochs=3",
                        "--set",
                        "note=a=b",
                        "--experiment",
                        "e",
                        "--name",
                        "n",
                        "--model",
                        "template:small-cnn"));
        assertEquals(Map.of("epochs", "3", "note", "a=b"), shell.workspace.runs.last.parameters());
        assertEquals("e", shell.workspace.runs.last.experiment());
        assertEquals(Optional.of("n"), shell.workspace.runs.last.name());
        assertEquals(Optional.of("template:small-cnn"), shell.workspace.runs.last.model());
        assertTrue(shell.out.contains("'n' finished after 00:48\n"), shell.out);
        assertEquals("Training 'n' (000000000000) on pets@v1 with image-classification\n", shell.err);
    }

    @Test
    void refusesAModelThatIsNoFile() {
        assertEquals(1, train("--model", "none.onnx"));
        assertTrue(shell.err.startsWith("'none.onnx' is no file;"), shell.err);
    }

    @Test
    void failsWithTheReasonAndStillPrintsTheJson() {
        shell.workspace.runs.ending = RunStatus.FAILED;
        shell.workspace.runs.reason = Optional.of("The loss became NaN; lower the learning rate.");
        assertEquals(1, train("--json", "--quiet"));
        assertEquals("FAILED", shell.object().get("status").getAsString());
        assertEquals("Run 'calm-otter-0' ended as Failed: The loss became NaN; lower the learning rate.\n", shell.err);
    }

    @Test
    void stopsTheRunOnCtrlC() {
        shell.workspace.runs.whileWaiting = Optional.of(shell.interrupts::press);
        assertEquals(130, train("--json", "--quiet"));
        assertEquals("STOPPED", shell.object().get("status").getAsString());
        assertTrue(shell.object().get("model").getAsString().endsWith("model.onnx"));
        assertEquals("", shell.err);
    }

    @Test
    void returnsAtOnceWhenDetached() {
        assertEquals(0, train("--json", "--detach"));
        assertEquals("RUNNING", shell.object().get("status").getAsString());
        assertTrue(shell.object().get("model").isJsonNull());
        assertEquals("", shell.err);
    }

    @Test
    void resumesAStoppedRun() {
        shell.workspace.runs.ending = RunStatus.STOPPED;
        assertEquals(1, train("--name", "first"));
        shell.workspace.runs.ending = RunStatus.FINISHED;
        assertEquals(0, shell.run("run", "resume", "first", "--set", "epochs=9", "--json"), shell.err);
        assertEquals("FINISHED", shell.object().get("status").getAsString());
        assertEquals(Map.of("epochs", "9"), shell.workspace.runs.last.parameters());
        assertEquals(1, shell.run("run", "resume", "nobody"));
    }

    @Test
    void drawsProgressOnATerminalOnly() {
        shell.onTerminal().workspace.runs.whileWaiting = Optional.of(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(0, train("--set", "epochs=4"));
        assertTrue(shell.err.contains("[############------------]  50 %  epoch 2/4  01:00  val_loss 0.25"), shell.err);
        assertTrue(shell.err.endsWith("\r\u001b[K"), shell.err);
    }

    @Test
    void demoDoesTheMainJobAndDoesItAgain() {
        assertEquals(0, shell.run("demo", "--json"), shell.err);
        assertEquals(Set.of("run", "accuracy", "model"), shell.object().keySet());
        assertEquals(0.975, shell.object().get("accuracy").getAsDouble());
        assertEquals(0, shell.run("demo"), shell.err);
        assertTrue(
                shell.out.startsWith("1. Project 'demo' is there already\n2. Imported 2 handwritten digits"),
                shell.out);
        assertTrue(shell.out.contains("97.5 % right"), shell.out);
    }
}
