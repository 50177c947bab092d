package org.lathe.cli.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    @TempDir
    Path folder;

    private ShellRunner shell;

    @BeforeEach
    void start() {
        shell = new ShellRunner(folder);
    }

    @Test
    void tellsItsVersion() {
        assertEquals(0, shell.run("--version"));
        assertTrue(shell.out.startsWith("Lathe 1.0.0 (Java "), shell.out);
    }

    @Test
    void groupsItsCommandsInTheHelp() {
        assertEquals(0, shell.run("--help"));
        assertAll(
                () -> assertTrue(shell.out.contains("Data\n  project   Make, list"), shell.out),
                () -> assertTrue(shell.out.contains("Training\n  recipe "), shell.out),
                () -> assertTrue(shell.out.contains("--workspace=WORKSPACE"), shell.out),
                () -> assertTrue(shell.out.contains("130 stopped by Ctrl-C"), shell.out));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project",
                "project create",
                "dataset import",
                "dataset diff",
                "recipe show",
                "train",
                "run",
                "run list",
                "run tag",
                "run compare",
                "model check",
                "index rebuild",
                "doctor",
                "demo"
            })
    void explainsEveryCommand(String command) {
        String[] words = (command + " --help").split(" ");
        assertEquals(0, shell.run(words), shell.err);
        assertTrue(shell.out.contains("Usage: lathe " + command), shell.out);
        assertEquals("", shell.err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "project",
                "projekt",
                "project make x",
                "project create",
                "train p",
                "train p --recipe r",
                "run list",
                "run compare one",
                "run tag r notag",
                "run list p --filter =",
                "run list p --nosuch",
                "dataset import digits x",
                "dataset import p/d",
                "dataset import p/d x --label folders",
                "dataset import p/d x --split train=2",
                "dataset diff p/d v1",
                "dataset show p/d@new"
            })
    void refusesWrongUsageWithOneSentence(String line) {
        int exit = shell.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, exit, shell.err);
        assertEquals("", shell.out);
        assertEquals(1, shell.err.lines().count(), shell.err);
        assertTrue(shell.err.strip().endsWith("--help'."), shell.err);
    }

    @Test
    void saysWhichCommandMayHaveBeenMeant() {
        shell.run("projekt", "list");
        assertTrue(shell.err.contains("project"), shell.err);
    }

    @Test
    void takesGlobalOptionsBeforeAndAfterTheCommand() {
        assertEquals(0, shell.run("--json", "project", "list"), shell.err);
        assertEquals("[]", shell.out.strip());
        assertEquals(0, shell.run("project", "--json", "list"), shell.err);
        assertEquals("[]", shell.out.strip());
        assertEquals(0, shell.run("project", "list", "--json"), shell.err);
        assertEquals("[]", shell.out.strip());
    }

    @Test
    void makesTheWorkspaceThatIsNamed() {
        Path named = folder.resolve("mit Umlaut ä");
        assertEquals(0, shell.run("-w", named.toString(), "project", "list"), shell.err);
        assertTrue(Files.isDirectory(named));
    }

    @Test
    void failsWithOneSentenceWhereTheWorkspaceCannotBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(1, shell.run("-w", file.toString(), "project", "list"));
        assertTrue(shell.err.startsWith("The workspace '" + file + "' cannot be made: "), shell.err);
        assertEquals(1, shell.err.lines().count(), shell.err);
    }

    @Test
    void showsWhereAnErrorCameFromWhenAsked() {
        assertEquals(1, shell.run("--trace", "project", "show", "none"));
        assertTrue(shell.err.lines().count() > 3, shell.err);
        assertTrue(shell.err.contains("    at org.lathe.cli.internal.FakeProjects.get"), shell.err);
    }

    @Test
    void stopsCleanlyWhenCtrlCComesDuringAnImport() {
        shell.run("project", "create", "p");
        shell.interrupts.press();
        assertEquals(130, shell.run("dataset", "import", "p/d", folder.toString(), "--json"));
        assertEquals("", shell.out);
        assertEquals(1, shell.err.lines().count(), shell.err);
    }
}
