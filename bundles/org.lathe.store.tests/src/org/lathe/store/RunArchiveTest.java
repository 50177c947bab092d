package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Ids;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunStatus;

class RunArchiveTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path root;

    private Lab lab;
    private final Ids ids = Ids.system();

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    private Run run(String name) {
        return Run.queued(
                        ids.next(),
                        "p",
                        name,
                        "first",
                        "image-classification",
                        Map.of("epochs", "3"),
                        Optional.empty(),
                        Optional.of("template:mlp"),
                        NOW)
                .with(Map.of("test_accuracy", 0.97, "val_loss", Double.NaN), Optional.of("model.onnx"), List.of())
                .ended(RunStatus.FINISHED, Optional.empty(), NOW);
    }

    private Path live(Run run) throws Exception {
        String folder = "live-" + run.id();
        lab.file(folder, "run.json", Json.pretty(run));
        lab.file(folder, "console.log", "hello\r\n");
        lab.file(folder, "events.out.tfevents.1.host", "events of " + run.id());
        lab.file(folder, "model.onnx", "model of " + run.id());
        lab.file(folder, "artifacts/plots/ä ö.svg", "<svg/>");
        lab.file(folder, "artifacts/empty", "");
        lab.file(folder, "inputs.json", "{}");
        lab.file(folder, "state/optimizer.bin", "local");
        lab.file(folder, ".tmp-123", "left of a crash");
        return root.resolve(folder);
    }

    @Test
    void anEndedRunIsKeptWithItsFiles() throws Exception {
        Run run = run("brisk-otter");
        lab.runs.commit(run, live(run));
        assertEquals(List.of(run), lab.runs.list("p"));
        assertEquals(Optional.of(run), lab.runs.find("p", run.id()));
        assertTrue(lab.runs.find("p", ids.next()).isEmpty());
        assertEquals(
                List.of(
                        "artifacts/empty",
                        "artifacts/plots/ä ö.svg",
                        "console.log",
                        "events.out.tfevents.1.host",
                        "model.onnx",
                        "run.json"),
                lab.runs.files("p", run.id()));
        Path model = lab.runs.file("p", run.id(), "model.onnx");
        assertEquals("model of " + run.id(), Files.readString(model));
        Files.writeString(model, "spoiled");
        assertEquals("model of " + run.id(), Files.readString(lab.runs.file("p", run.id(), "model.onnx")));
        assertEquals("", Files.readString(lab.runs.file("p", run.id(), "artifacts/empty")));
        assertEquals("hello\r\n", Files.readString(lab.runs.file("p", run.id(), "console.log")));
        Path clone = new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        String shard = run.id().substring(30);
        assertEquals(
                "model of " + run.id(),
                Files.readString(clone.resolve("runs/" + shard + "/" + run.id() + "/model.onnx")));
    }

    @Test
    void committingAgainChangesNothing() throws Exception {
        Run run = run("a");
        Path folder = live(run);
        lab.runs.commit(run, folder);
        String stamp = lab.projects.stamp();
        lab.runs.commit(run, folder);
        assertEquals(stamp, lab.projects.stamp());
        lab.runs.writeNotes("p", run.id(), RunNotes.NONE.with("star", "true", NOW));
        assertFalse(stamp.equals(lab.projects.stamp()));
    }

    @Test
    void ofTwoNotesTheLaterStays() throws Exception {
        Run run = run("a");
        lab.runs.commit(run, live(run));
        assertEquals(RunNotes.NONE, lab.runs.notes("p", run.id()));
        lab.runs.writeNotes(
                "p",
                run.id(),
                RunNotes.NONE.with("name", "new", NOW.plusSeconds(5)).with("star", "true", NOW));
        lab.runs.writeNotes(
                "p", run.id(), RunNotes.NONE.with("name", "old", NOW).with("note", "good", NOW));
        RunNotes notes = lab.runs.notes("p", run.id());
        assertEquals(Optional.of("new"), notes.get("name"));
        assertEquals(Optional.of("true"), notes.get("star"));
        assertEquals(Optional.of("good"), notes.get("note"));
    }

    @Test
    void aDeletedRunIsGone() throws Exception {
        Run one = run("one");
        Run two = run("two");
        lab.runs.commit(one, live(one));
        lab.runs.commit(two, live(two));
        lab.runs.delete("p", one.id());
        assertEquals(List.of(two), lab.runs.list("p"));
        assertEquals(
                "There is no run " + one.id() + " in project 'p'.",
                assertThrows(CoreException.class, () -> lab.runs.files("p", one.id()))
                        .getMessage());
    }

    @Test
    void whatARepositoryMustNotHoldIsListed() throws Exception {
        Run run = run("a");
        Path folder = live(run);
        lab.file(folder.getFileName().toString(), "artifacts/code/.git/config", "[core]");
        lab.file(folder.getFileName().toString(), "artifacts/.gitattributes", "* text");
        Files.createSymbolicLink(folder.resolve("artifacts/passwords"), Path.of("/etc/passwd"));
        lab.runs.commit(run, folder);
        List<String> files = lab.runs.files("p", run.id());
        assertTrue(files.contains("skipped.json"));
        assertFalse(files.stream().anyMatch(f -> f.contains(".git") || f.contains("passwords")));
        String listed = Files.readString(lab.runs.file("p", run.id(), "skipped.json"));
        assertTrue(listed.contains("artifacts/code/.git") && listed.contains("artifacts/passwords"), listed);
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
    }

    @Test
    void anIdFromOutsideCannotLeadElsewhere() {
        assertThrows(CoreException.class, () -> lab.runs.files("p", "../../x"));
        assertThrows(CoreException.class, () -> lab.runs.file("p", ids.next(), "../../x"));
    }
}
