package org.lathe.train.internal.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunArchive;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunStatus;
import org.lathe.train.RunFolder;
import org.lathe.train.internal.runs.TestWorker.Mode;

/** What is found and done after processes died. */
class RepairTest {
    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    @TempDir
    Path root;

    private Bench bench;
    private LocalRunService service;
    private final Ids ids = Ids.system();

    @BeforeEach
    void open() {
        bench = new Bench(root);
        service = bench.service();
    }

    /** Starts a run from another process. */
    private Started startElsewhere(Mode mode) throws IOException {
        Process process = RunProcess.start(root, mode.name());
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Started(process, out.readLine());
    }

    private record Started(Process shell, String id) {}

    private RunFolder folder(String id) {
        return new RunFolder(bench.workspace.run(id));
    }

    private ProcessMark waitUntilRunning(String id) throws Exception {
        while (folder(id).read().process().isEmpty()) {
            Thread.sleep(20);
        }
        return folder(id).read().process().orElseThrow();
    }

    private static void kill(ProcessMark mark) {
        ProcessHandle.of(mark.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** A run of a process that is gone, made by hand. */
    private RunFolder dead(Instant created, boolean began) throws CoreException {
        String id = ids.next();
        Run run = Run.queued(
                id,
                Bench.PROJECT,
                "dead-parrot",
                "",
                "image-classification",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                created);
        if (began) {
            ProcessMark self = ProcessMark.of(ProcessHandle.current());
            run = run.running(
                    new ProcessMark(self.host(), self.pid(), Optional.of(Instant.EPOCH)), new TreeMap<>(), created);
        }
        return RunFolder.create(bench.workspace.run(id), run);
    }

    @Test
    void aWorkerOutlivesTheShellThatStartedIt() throws Exception {
        Started started = startElsewhere(Mode.UNTIL_STOPPED);
        waitUntilRunning(started.id);
        started.shell.destroyForcibly().waitFor();
        assertEquals(RunStatus.RUNNING, service.refresh().getFirst().status());
        Run ended = service.stop(started.id, Duration.ofSeconds(20), MONITOR);
        assertEquals(RunStatus.STOPPED, ended.status());
        assertTrue(ended.metrics().get("train_loss") < 1);
    }

    @Test
    void aRunWhoseWholeFamilyWasKilledIsLost() throws Exception {
        Started started = startElsewhere(Mode.UNTIL_STOPPED);
        ProcessMark mark = waitUntilRunning(started.id);
        started.shell.destroyForcibly().waitFor();
        kill(mark);
        Run ended = service.await(started.id, MONITOR);
        assertEquals(RunStatus.LOST, ended.status());
        String reason = ended.reason().orElseThrow();
        assertTrue(reason.contains("" + mark.pid()) && reason.contains("mode UNTIL_STOPPED"), reason);
        assertEquals(List.of(started.id), bench.archive.commits());
    }

    @Test
    void theProcessThatStartedARunGetsToTellHowItEnded() throws Exception {
        Started started = startElsewhere(Mode.CRASH);
        Run ended = service.await(started.id, MONITOR);
        assertEquals(RunStatus.FAILED, ended.status());
        assertTrue(ended.reason().orElseThrow().contains("exit code 3"));
        started.shell.destroyForcibly();
    }

    @Test
    void aRunThatEndedWhileNobodyWatchedIsCommitted() throws Exception {
        Started started = startElsewhere(Mode.FINISH);
        started.shell.destroyForcibly().waitFor();
        assertEquals(RunStatus.FINISHED, service.await(started.id, MONITOR).status());
    }

    @Test
    void anotherProcessWithTheSameNumberDoesNotKeepARunAlive() throws Exception {
        RunFolder folder = dead(Instant.now(), true);
        assertEquals(List.of(), service.refresh());
        assertEquals(RunStatus.LOST, bench.index.resolve(folder.id()).run().status());
        assertTrue(bench.index.resolve(folder.id()).run().reason().orElseThrow().endsWith("it printed nothing."));
    }

    @Test
    void aLostRunEndedWhenItLastWrote() throws Exception {
        RunFolder folder = dead(Instant.parse("2026-01-01T00:00:00Z"), true);
        Files.writeString(folder.console(), "last words\n");
        Instant last = Instant.parse("2026-01-01T00:05:00Z");
        Files.setLastModifiedTime(folder.console(), java.nio.file.attribute.FileTime.from(last));
        service.refresh();
        assertEquals(Optional.of(last), bench.index.resolve(folder.id()).run().ended());
    }

    @Test
    void aRunOnAnotherMachineIsLeftAlone() throws Exception {
        RunFolder folder = dead(Instant.now(), false);
        Run run = folder.read();
        folder.write(run.running(
                new ProcessMark("elsewhere.example", 1, Optional.of(Instant.EPOCH)), new TreeMap<>(), Instant.now()));
        assertEquals(RunStatus.RUNNING, service.refresh().getFirst().status());
    }

    @Test
    void aRunThatNeverBeganIsLostAfterAWhile() throws Exception {
        RunFolder young = dead(Instant.now(), false);
        RunFolder old = dead(Instant.now().minusSeconds(100), false);
        assertEquals(
                List.of(young.id()), service.refresh().stream().map(Run::id).toList());
        assertEquals(RunStatus.LOST, bench.index.resolve(old.id()).run().status());
    }

    @Test
    void aStoppedRunWhoseProcessDiedIsStopped() throws Exception {
        RunFolder folder = dead(Instant.now(), true);
        folder.requestStop();
        service.refresh();
        assertEquals(RunStatus.STOPPED, bench.index.resolve(folder.id()).run().status());
    }

    @Test
    void anUnreadableRecordIsReportedOnceAndNeverDeleted() throws Exception {
        RunFolder bad = dead(Instant.now(), true);
        RunFolder good = dead(Instant.now(), true);
        RunFolder wrong = RunFolder.create(bench.workspace.run(ids.next()), good.read());
        Files.writeString(bad.path().resolve(RunFiles.RUN), "{\"id\": \"" + bad.id());
        service.refresh();
        service.refresh();
        assertEquals(2, bench.problems.size(), bench.problems.toString());
        assertTrue(bad.exists() && wrong.exists());
        assertFalse(good.exists());
    }

    @Test
    void aFullDiskLeavesTheFolderUntilThereIsRoom() throws Exception {
        RunFolder folder = dead(Instant.now(), true);
        Files.createDirectories(folder.state());
        RunArchive full = Bench.fake(RunArchive.class, (name, arguments) -> {
            throw Failures.io("The run cannot be committed", new IOException("No space left on device"));
        });
        LocalRunService stuck = bench.service(full, bench.index, new TestWorker());
        stuck.refresh();
        stuck.refresh();
        assertEquals(1, bench.problems.size());
        assertTrue(bench.problems.getFirst().contains("disk is full"));
        assertTrue(Files.exists(folder.state()));
        service.refresh();
        assertFalse(folder.exists());
        assertEquals(List.of(folder.id()), bench.archive.commits());
    }

    /** Breaks off after each step in turn, as a crash would. */
    @Test
    void aCrashBetweenAnyTwoStepsIsRepairedByTheNextRefresh() throws Exception {
        for (String step : List.of("commit", "put", "after put")) {
            RunFolder folder = dead(Instant.now(), true);
            Files.createDirectories(folder.state());
            AtomicReference<String> at = new AtomicReference<>(step);
            RunArchive archive = Bench.fake(RunArchive.class, (name, arguments) -> {
                bench.archive.commit((Run) arguments[0], (Path) arguments[1]);
                crash(at, "commit");
                return null;
            });
            RunIndex index = Bench.fake(RunIndex.class, (name, arguments) -> {
                if (name.equals("incomplete")) {
                    return false;
                }
                crash(at, "put");
                bench.index.put((Run) arguments[0], bench.archive.notes(Bench.PROJECT, folder.id()));
                crash(at, "after put");
                return null;
            });
            bench.service(archive, index, new TestWorker()).refresh();
            assertTrue(folder.exists(), step);
            service.refresh();
            assertFalse(folder.exists(), step);
            assertEquals(RunStatus.LOST, bench.index.resolve(folder.id()).run().status());
            assertTrue(Files.exists(bench.workspace.local(folder.id()).resolve(RunFiles.STATE)));
        }
        assertEquals(3, bench.archive.commits().size());
    }

    private static void crash(AtomicReference<String> at, String here) throws CoreException {
        if (at.get().equals(here)) {
            throw Failures.of("crash at " + here);
        }
    }

    @Test
    void aStateThatWasKeptAlreadyIsNoObstacle() throws Exception {
        RunFolder folder = dead(Instant.now(), true);
        Path kept = bench.workspace.local(folder.id()).resolve(RunFiles.STATE);
        Files.createDirectories(kept);
        service.refresh();
        assertFalse(folder.exists());
        assertTrue(Files.exists(kept));
    }

    @Test
    void leftoversAreSweptWhenTheyAreOld() throws Exception {
        Path fresh = Files.createDirectories(bench.workspace.runs().resolve(".new-" + ids.next()));
        Path old = Files.createDirectories(bench.workspace.runs().resolve(".trash-" + ids.next()));
        Files.setLastModifiedTime(
                old, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(7200)));
        service.refresh();
        assertTrue(Files.exists(fresh));
        assertFalse(Files.exists(old));
    }

    @Test
    void aHeldLockIsRespected() throws Exception {
        RunFolder folder = dead(Instant.now(), true);
        try (FolderLock held = FolderLock.tryLock(folder).orElseThrow()) {
            assertTrue(FolderLock.tryLock(folder).isEmpty());
            service.refresh();
            assertTrue(folder.exists());
        }
        service.refresh();
        assertFalse(folder.exists());
    }

    @Test
    void severalProcessesEndEachRunOnce() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RunFolder folder = dead(Instant.now(), true);
            Files.writeString(folder.console(), "line\n", StandardOpenOption.CREATE);
            expected.add(folder.id());
        }
        List<Process> others = List.of(RunProcess.start(root, "refresh"), RunProcess.start(root, "refresh"));
        LiveFolders folders = new LiveFolders(bench.workspace, Clock.systemUTC());
        while (!folders.list().isEmpty()) {
            service.refresh();
        }
        for (Process other : others) {
            assertEquals("[]", new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            assertEquals(0, other.waitFor());
        }
        assertEquals(expected, bench.archive.commits().stream().sorted().toList());
        assertEquals(List.of(), bench.problems);
    }
}
