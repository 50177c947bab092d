package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die at the worst time, several at once, and Ctrl-C. */
class CrashTest {
    private static final String FOREVER = "epochs=100000";

    @TempDir
    Path folder;

    private Lathe lathe;

    @BeforeEach
    void prepare() {
        lathe = Lathe.in(folder.resolve("work"));
        Digits digits = Digits.read(Product.copyDigits(folder.resolve("digits.csv.gz")));
        lathe.ok("project", "create", "p");
        lathe.ok(
                "dataset",
                "import",
                "p/d",
                digits.table(folder.resolve("t/t.csv"), 300).toString(),
                "--label",
                "column:ziffer");
    }

    private Lathe.Started train(String epochs, String name) {
        return lathe.start(
                "train",
                "p",
                "--recipe",
                "tabular-classification",
                "--dataset",
                "d",
                "--name",
                name,
                "--set",
                epochs,
                "--set",
                "threads=1",
                "--json",
                "--quiet");
    }

    @Test
    void ctrlCStopsTheRunAndKeepsItsModel() {
        Lathe.Started training = train(FOREVER, "stopped");
        lathe.awaitModel();
        training.ctrlC();
        Lathe.Result ended = training.end().expect(130);
        assertEquals("STOPPED", ended.object().get("status").getAsString());
        assertTrue(Files.isRegularFile(Path.of(ended.object().get("model").getAsString())), ended::toString);
        assertEquals("STOPPED", only().get("status").getAsString());
        assertEquals(List.of(), lathe.liveFolders());
    }

    @Test
    void aKilledWorkerIsAFailedRunWithItsReason() {
        Lathe.Started training = train(FOREVER, "killed");
        Path live = lathe.awaitModel();
        Lathe.signal("-KILL", Lathe.worker(live));
        Lathe.Result ended = training.end().expect(1);
        assertEquals("FAILED", ended.object().get("status").getAsString());
        assertEquals(1, ended.err().lines().count(), ended::toString);
        assertTrue(ended.err().contains("signal 9"), ended::toString);
        JsonObject run = only();
        assertTrue(run.get("reason").getAsString().contains("signal 9"), run::toString);
    }

    @Test
    void aKilledShellLeavesItsRunGoingOn() {
        Lathe.Started training = train("epochs=60", "orphan");
        lathe.awaitModel();
        Lathe.signal("-KILL", Long.toString(training.process().pid()));
        training.end().expect(137);
        Lathe.await(
                "the orphan's end", () -> !only().get("status").getAsString().equals("RUNNING"));
        assertEquals("FINISHED", only().get("status").getAsString());
        assertEquals(List.of(), lathe.liveFolders());
        JsonObject shown = lathe.ok("run", "show", "orphan", "--json").object();
        assertTrue(Files.isRegularFile(Path.of(shown.get("model").getAsString())), shown::toString);
    }

    @Test
    void aWorkerAndItsShellBothKilledAreALostRun() {
        Lathe.Started training = train(FOREVER, "lost");
        Path live = lathe.awaitModel();
        Lathe.signal("-KILL", Long.toString(training.process().pid()));
        training.end().expect(137);
        Lathe.signal("-KILL", Lathe.worker(live));
        Lathe.await("the lost run", () -> !only().get("status").getAsString().equals("RUNNING"));
        JsonObject run = only();
        assertEquals("LOST", run.get("status").getAsString());
        assertTrue(run.get("reason").getAsString().contains("gone"), run::toString);
        assertEquals(List.of(), lathe.liveFolders());
    }

    @Test
    void twoTrainingsAtOnceAndOneDetached() {
        Lathe.Started first = train("epochs=3", "first");
        Lathe.Started second = train("epochs=3", "second");
        JsonObject third = lathe.ok(
                        "train",
                        "p",
                        "--recipe",
                        "tabular-classification",
                        "--dataset",
                        "d",
                        "--name",
                        "third",
                        "--set",
                        FOREVER,
                        "--set",
                        "threads=1",
                        "--json",
                        "--detach")
                .object();
        assertTrue(Set.of("QUEUED", "RUNNING").contains(third.get("status").getAsString()), third::toString);
        assertTrue(third.get("model").isJsonNull());
        assertEquals("FINISHED", first.end().expect(0).object().get("status").getAsString());
        assertEquals("FINISHED", second.end().expect(0).object().get("status").getAsString());
        lathe.awaitModel();
        assertEquals(1, lathe.run("run", "delete", "third").exit());
        assertEquals(
                "STOPPED",
                lathe.ok("run", "stop", "third", "--json")
                        .object()
                        .get("status")
                        .getAsString());
        Set<String> names = StreamSupport.stream(
                        lathe.ok("run", "list", "p", "--json").array().spliterator(), false)
                .map(run -> run.getAsJsonObject().get("name").getAsString())
                .collect(Collectors.toSet());
        assertEquals(Set.of("first", "second", "third"), names);
    }

    private JsonObject only() {
        var runs = lathe.ok("run", "list", "p", "--json").array();
        assertEquals(1, runs.size(), runs::toString);
        return runs.get(0).getAsJsonObject();
    }
}
