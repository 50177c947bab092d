package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as a process beside others: a second start, a shell at work meanwhile, and a window that is killed. */
class WindowTest {
    @TempDir
    Path folder;

    private Lathe lathe;
    private Lathe.Started window;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no display");
        lathe = Lathe.in(folder.resolve("Räume der Arbeit"));
        window = openWindow();
    }

    @AfterEach
    void close() {
        window.process().destroyForcibly();
    }

    private Lathe.Started openWindow() {
        Lathe.Started started = Lathe.start(
                List.of(
                        Product.launcher().toString(),
                        "-data",
                        lathe.workspace().toString()),
                Map.of());
        Lathe.await("the window", () -> {
            if (!started.process().isAlive()) {
                throw new AssertionError("The window ended: " + started.end());
            }
            return Files.exists(port()) && windows(started.process().pid()) > 0;
        });
        return started;
    }

    private Path port() {
        return lathe.workspace().resolve(".metadata/window.port");
    }

    /** How many visible windows a process has. */
    private static int windows(long pid) {
        Lathe.Result found = Lathe.start(
                        List.of("xdotool", "search", "--onlyvisible", "--pid", Long.toString(pid), "--name", "Lathe"),
                        Map.of())
                .end();
        return (int) found.out().lines().count();
    }

    @Test
    void aSecondStartLeavesTheFirstWindowAlone() {
        Lathe.Result second = Lathe.start(
                        List.of(
                                Product.launcher().toString(),
                                "-data",
                                lathe.workspace().toString()),
                        Map.of())
                .end();
        assertEquals(0, second.exit(), second::toString);
        assertTrue(second.err().contains("is in front now"), second::toString);
        assertTrue(window.process().isAlive());
    }

    @Test
    void theShellWorksWhileTheWindowIsOpenAndAKilledWindowHurtsNothing() {
        Digits digits = Digits.read(Product.copyDigits(folder.resolve("digits.csv.gz")));
        lathe.ok("project", "create", "p");
        lathe.ok(
                "dataset",
                "import",
                "p/d",
                digits.table(folder.resolve("t/t.csv"), 300).toString(),
                "--label",
                "column:ziffer");
        lathe.ok(
                "train",
                "p",
                "--recipe",
                "tabular-classification",
                "--dataset",
                "d",
                "--name",
                "lang",
                "--set",
                "epochs=100000",
                "--set",
                "threads=1",
                "--detach");
        lathe.awaitModel();

        window.process().destroyForcibly();
        window.end();
        assertEquals("RUNNING", status());
        lathe.ok("index", "rebuild");
        assertEquals("RUNNING", status());

        window = openWindow();
        assertEquals("RUNNING", status());
        lathe.ok("run", "stop", "lang");
        assertEquals("STOPPED", status());
        assertEquals(List.of(), lathe.liveFolders());
        assertTrue(window.process().isAlive());
    }

    private String status() {
        return lathe.ok("run", "list", "p", "--json")
                .array()
                .get(0)
                .getAsJsonObject()
                .get("status")
                .getAsString();
    }
}
