package org.lathe.train.internal.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Failures;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.MetricSeries;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunStatus;
import org.lathe.train.RunFolder;
import org.lathe.train.Worker;
import org.lathe.train.WorkerCommand;
import org.lathe.train.internal.runs.TestWorker.Mode;

class LocalRunServiceTest {
    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    @TempDir
    Path root;

    private Bench bench;
    private LocalRunService service;

    @BeforeEach
    void open() {
        bench = new Bench(root);
        service = bench.service();
    }

    private List<String> liveFolders() throws Exception {
        if (!Files.exists(bench.workspace.runs())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(bench.workspace.runs())) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    private RunFolder waitUntilRunning(Run run) throws Exception {
        RunFolder folder = new RunFolder(bench.workspace.run(run.id()));
        while (folder.read().status() == RunStatus.QUEUED) {
            Thread.sleep(20);
        }
        return folder;
    }

    @Test
    void aRunEndsCommittedWithItsMetricsModelAndState() throws Exception {
        Run started = Bench.start(service, Mode.FINISH);
        assertEquals(RunStatus.QUEUED, started.status());
        assertTrue(started.name().matches("[a-z]+-[a-z]+"), started.name());
        assertEquals("image-classification", started.experiment());
        assertEquals("template:small-cnn", started.baseModel().orElseThrow());
        assertEquals("digits@v3", started.dataset().orElseThrow().label());
        assertEquals("20", started.parameters().get("epochs"));

        Run ended = service.await(started.id(), MONITOR);
        assertEquals(RunStatus.FINISHED, ended.status());
        assertEquals(Map.of("train_loss", 0.2), ended.metrics());
        assertEquals(Optional.of("model.onnx"), ended.model());
        assertEquals("a model", Files.readString(service.file(ended.id(), "model.onnx")));
        assertTrue(Files.readString(service.file(ended.id(), "console.log")).contains("mode FINISH ä"));
        assertEquals(ended, bench.index.resolve(ended.id()).run());
        assertEquals(ended, bench.archive.find(Bench.PROJECT, ended.id()).orElseThrow());
        assertEquals("state", Files.readString(bench.workspace.local(ended.id()).resolve("state/optimizer")));
        assertEquals(List.of(), liveFolders());
        List<String> files = service.files(ended.id());
        assertTrue(files.containsAll(List.of("run.json", "console.log", "model.onnx")), files.toString());
        assertFalse(files.toString().contains("inputs.json") || files.toString().contains("launcher.json"));
        assertEquals(List.of(), bench.problems);
    }

    @Test
    void aFollowerStaysOnWhenTheRunIsCommitted() throws Exception {
        Run started = Bench.start(service, Mode.FINISH);
        MetricSeries series = new MetricSeries();
        try (MetricFollower follower = service.follow(started.id())) {
            while (!follower.poll(series)) {
                Thread.sleep(10);
            }
            service.await(started.id(), MONITOR);
            follower.poll(series);
            assertEquals(5, series.of("train_loss").size());
        }
        try (MetricFollower later = service.follow(started.id())) {
            assertEquals(series.all(), MetricSeries.read(later).all());
        }
    }

    @Test
    void aCrashThatWasSeenIsFailedWithTheConsolesLastWords() throws Exception {
        Run ended = service.await(Bench.start(service, Mode.CRASH).id(), MONITOR);
        assertEquals(RunStatus.FAILED, ended.status());
        String reason = ended.reason().orElseThrow();
        assertTrue(reason.contains("exit code 3") && reason.contains("boom: the cat took the data"), reason);
        assertEquals(0.2, ended.metrics().get("train_loss"));
        assertEquals(Optional.of("model.onnx"), ended.model());
    }

    @Test
    void aProcessThatNeverBeginsIsFailed() throws Exception {
        Run ended = service.await(Bench.start(service, Mode.STILLBORN).id(), MONITOR);
        assertEquals(RunStatus.FAILED, ended.status());
        assertTrue(ended.reason().orElseThrow().contains("exit code 2"));
    }

    @Test
    void aKillThatWasSeenIsFailedAndNamesTheSignal() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        waitUntilRunning(started);
        ProcessHandle.of(service.refresh().getFirst().process().orElseThrow().pid())
                .orElseThrow()
                .destroyForcibly();
        Run ended = service.await(started.id(), MONITOR);
        assertEquals(RunStatus.FAILED, ended.status());
        assertTrue(
                ended.reason().orElseThrow().contains("signal 9"),
                ended.reason().toString());
    }

    @Test
    void aStoppedRunKeepsItsModel() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        waitUntilRunning(started);
        Run ended = service.stop(started.id(), Duration.ofSeconds(20), MONITOR);
        assertEquals(RunStatus.STOPPED, ended.status());
        assertEquals(Optional.of("model.onnx"), ended.model());
        assertEquals(ended, service.stop(started.id(), Duration.ZERO, MONITOR));
        assertEquals(ended, service.await(started.id(), MONITOR));
    }

    @Test
    void aRunThatDoesNotHearIsKilledAndStoppedAllTheSame() throws Exception {
        Run started = Bench.start(service, Mode.DEAF);
        waitUntilRunning(started);
        Run ended = service.stop(started.id(), Duration.ofMillis(100), MONITOR);
        assertEquals(RunStatus.STOPPED, ended.status());
        assertEquals("Stopped by the user.", ended.reason().orElseThrow());
        assertEquals(Optional.of("model.onnx"), ended.model());
    }

    @Test
    void aKilledRunIsResumedAsItsChild() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        assertTrue(assertThrows(CoreException.class, () -> service.resume(started.id(), Map.of(), MONITOR))
                .getMessage()
                .contains("still goes on"));
        Run stopped = service.stop(started.id(), Duration.ofSeconds(30), MONITOR);
        Run child = service.resume(stopped.id(), Map.of("threads", "" + Mode.FINISH.ordinal()), MONITOR);
        assertEquals(Optional.of(stopped.id()), child.parent());
        assertEquals(stopped.experiment(), child.experiment());
        Run ended = service.await(child.id(), MONITOR);
        assertEquals(RunStatus.FINISHED, ended.status());
        assertTrue(
                service.files(child.id()).stream()
                                .filter(path -> path.startsWith("events.out.tfevents."))
                                .count()
                        > 1,
                "the parent's metrics are missing");
        assertTrue(assertThrows(CoreException.class, () -> service.resume(ended.id(), Map.of(), MONITOR))
                .getMessage()
                .contains("more epochs"));
        service.delete(stopped.id());
        assertThrows(CoreException.class, () -> service.resume(stopped.id(), Map.of(), MONITOR));
    }

    @Test
    void theLiveRunsMetricsReachTheIndex() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        while (!bench.index.resolve(started.id()).run().metrics().containsKey("train_loss")) {
            assertEquals(1, service.refresh().size());
            Thread.sleep(20);
        }
        assertEquals(0.5, bench.index.resolve(started.id()).run().metrics().get("progress"));
        long before = bench.index.revision();
        for (int i = 0; i < 10; i++) {
            service.refresh();
        }
        assertTrue(bench.index.revision() <= before + 2, "put " + (bench.index.revision() - before) + " times");
        service.stop(started.id(), Duration.ofSeconds(20), MONITOR);
    }

    @Test
    void whatIsAskedForIsCheckedBeforeAnythingIsMade() throws Exception {
        assertMessage("epochs=0' does not fit", Map.of("epochs", "0"), Optional.empty());
        assertMessage("has no parameter 'epoch'", Map.of("epoch", "1"), Optional.empty());
        assertMessage("has no template 'resnet'", Map.of(), Optional.of("template:resnet"));
        assertMessage("There is no model file '/no/such.onnx'", Map.of(), Optional.of("/no/such.onnx"));
        assertEquals(List.of(), liveFolders());
        assertTrue(bench.index.runs.isEmpty());
    }

    private void assertMessage(String part, Map<String, String> parameters, Optional<String> model) {
        CoreException e =
                assertThrows(CoreException.class, () -> service.start(Bench.request(parameters, model), MONITOR));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void aModelFileIsCopiedAndNamedByItsHash() throws Exception {
        Path model = Files.writeString(root.resolve("my ä.onnx"), "");
        Run started = service.start(
                Bench.request(Map.of("threads", "" + Mode.UNTIL_STOPPED.ordinal()), Optional.of(model.toString())),
                MONITOR);
        assertEquals(
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                started.baseModel().orElseThrow());
        RunFolder folder = new RunFolder(bench.workspace.run(started.id()));
        assertTrue(folder.baseModel().isPresent());
        assertEquals("t".repeat(40), folder.readInputs().tree());
        service.stop(started.id(), Duration.ofSeconds(20), MONITOR);
    }

    @Test
    void aFailedLaunchLeavesNothing() throws Exception {
        for (Worker worker : List.of(worker(List.of("/no/such/program")), failing())) {
            LocalRunService broken = bench.service(bench.archive, bench.index, worker);
            assertThrows(CoreException.class, () -> Bench.start(broken, Mode.FINISH));
            assertEquals(List.of(), liveFolders());
            assertTrue(bench.index.runs.isEmpty());
        }
    }

    private static Worker worker(List<String> command) {
        return Bench.fake(
                Worker.class,
                (name, arguments) -> name.equals("trains")
                        ? (Object) true
                        : new WorkerCommand(badSetsid(command), Map.of("PATH", "")));
    }

    /** A program that does not start, whatever starts it. */
    private static List<String> badSetsid(List<String> command) {
        List<String> bad = new ArrayList<>(command);
        bad.add("\0");
        return bad;
    }

    private static Worker failing() {
        return Bench.fake(Worker.class, (name, arguments) -> {
            if (name.equals("trains")) {
                return true;
            }
            throw Failures.of("This installation cannot train.");
        });
    }

    @Test
    void notesAreKeptLiveAndCommitted() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        service.annotate(started.id(), "note", "früh");
        assertEquals(
                Optional.of("früh"), bench.index.resolve(started.id()).notes().get("note"));
        service.stop(started.id(), Duration.ofSeconds(20), MONITOR);
        service.annotate(started.id(), "name", "best");
        assertEquals(
                Optional.of("früh"),
                bench.archive.notes(Bench.PROJECT, started.id()).get("note"));
        assertEquals("best", bench.index.resolve(started.id()).name());
    }

    @Test
    void onlyAnEndedRunIsDeleted() throws Exception {
        Run started = Bench.start(service, Mode.UNTIL_STOPPED);
        waitUntilRunning(started);
        assertTrue(assertThrows(CoreException.class, () -> service.delete(started.id()))
                .getMessage()
                .contains("still goes on"));
        service.stop(started.id(), Duration.ofSeconds(20), MONITOR);
        service.delete(started.id());
        assertTrue(bench.index.runs.isEmpty());
        assertFalse(Files.exists(bench.workspace.local(started.id())));
        assertThrows(CoreException.class, () -> service.delete(started.id()));
    }

    @Test
    void theIndexIsMadeAgainFromLiveAndCommittedRuns() throws Exception {
        Run ended = service.await(Bench.start(service, Mode.FINISH).id(), MONITOR);
        service.annotate(ended.id(), "star", "true");
        Run live = Bench.start(service, Mode.UNTIL_STOPPED);
        waitUntilRunning(live);
        var before = bench.index.resolve(ended.id());
        bench.index.runs.clear();
        service.rebuildIndex(MONITOR);
        assertEquals(2, bench.index.runs.size());
        assertEquals(before, bench.index.resolve(ended.id()));
        service.stop(live.id(), Duration.ofSeconds(20), MONITOR);
    }

    @Test
    void whatIsNoRunOrPathIsRefused() throws Exception {
        assertThrows(CoreException.class, () -> service.await("../x", MONITOR));
        assertThrows(CoreException.class, () -> service.await("0".repeat(32), MONITOR));
        Run ended = service.await(Bench.start(service, Mode.FINISH).id(), MONITOR);
        for (String path : List.of("../" + ended.id(), "/etc/passwd", "", "no/such")) {
            assertThrows(CoreException.class, () -> service.file(ended.id(), path), path);
        }
    }
}
