package org.lathe.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.MetricSink;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunRequest;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;

/** Runs in memory, which end as soon as somebody waits for them, in the way the test wants. */
final class FakeRuns implements RunService, RunIndex {
    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final DatasetStore datasets;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, RunNotes> notes = new LinkedHashMap<>();
    RunStatus ending = RunStatus.FINISHED;
    Optional<String> reason = Optional.empty();
    /** What happens while somebody waits; then the run has not ended. */
    Optional<Runnable> whileWaiting = Optional.empty();

    RunRequest last;
    /** Where the files of all runs are. */
    Path files = Path.of("/w/cache");

    FakeRuns(DatasetStore datasets) {
        this.datasets = datasets;
    }

    @Override
    public Run start(RunRequest request, IProgressMonitor monitor) throws CoreException {
        last = request;
        DatasetInput data = DatasetInput.of(datasets.resolve(request.project(), request.dataset()));
        String id = String.format("%032x", 0xabcd_0000L + runs.size());
        Run run = Run.queued(
                        id,
                        request.project(),
                        request.name().orElse("calm-otter-" + runs.size()),
                        request.experiment().isEmpty() ? request.recipe() : request.experiment(),
                        request.recipe(),
                        request.parameters(),
                        Optional.of(data),
                        request.model(),
                        START.plusSeconds(runs.size()))
                .running(new ProcessMark("here", 1, Optional.empty()), Map.of("lathe", "1.0.0"), START.plusSeconds(1));
        runs.put(id, run);
        notes.put(id, RunNotes.NONE);
        return run;
    }

    @Override
    public Run resume(String runId, Map<String, String> changes, IProgressMonitor monitor) throws CoreException {
        Run parent = resolve(runId).run();
        RunRequest request = new RunRequest(
                parent.project(),
                parent.recipe(),
                parent.dataset().orElseThrow().label(),
                parent.baseModel(),
                parent.experiment(),
                Optional.empty(),
                changes);
        return start(request, monitor);
    }

    @Override
    public Run await(String runId, IProgressMonitor monitor) {
        whileWaiting.ifPresent(Runnable::run);
        return monitor.isCanceled() ? runs.get(runId) : end(runId, ending);
    }

    private Run end(String runId, RunStatus how) {
        Run run = runs.get(runId)
                .with(
                        new TreeMap<>(Map.of("val_loss", 0.25, "test_accuracy", 0.975, "train_loss", Double.NaN)),
                        Optional.of("model.onnx"),
                        List.of())
                .ended(how, reason, START.plusSeconds(49));
        runs.put(runId, run);
        return run;
    }

    @Override
    public Run stop(String runId, Duration grace, IProgressMonitor monitor) {
        return end(runId, RunStatus.STOPPED);
    }

    @Override
    public List<Run> refresh() {
        return runs.values().stream().filter(run -> !run.status().ended()).toList();
    }

    @Override
    public MetricFollower follow(String runId) {
        return new MetricFollower() {
            @Override
            public boolean poll(MetricSink sink) {
                sink.point("epoch", 1, 1767323045, 2);
                sink.point("progress", 1, 1767323045, 0.5);
                sink.point("val_loss", 1, 1767323046.5, 0.5);
                sink.point("val_loss", 2, 1767323047.25, 0.25);
                return true;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public Path file(String runId, String path) {
        return files.resolve(path);
    }

    @Override
    public List<String> files(String runId) {
        return List.of("console.log", "model.onnx", "run.json");
    }

    @Override
    public void annotate(String runId, String key, String value) {
        notes.put(runId, notes.get(runId).with(key, value, START));
    }

    @Override
    public void delete(String runId) throws CoreException {
        if (!runs.get(runId).status().ended()) {
            throw Failures.of("The run is still running; stop it first.");
        }
        runs.remove(runId);
    }

    @Override
    public void rebuildIndex(IProgressMonitor monitor) {
        monitor.beginTask("Reading runs", 1);
    }

    @Override
    public void put(Run run, RunNotes said) {
        runs.put(run.id(), run);
    }

    @Override
    public void remove(String runId) {
        runs.remove(runId);
    }

    @Override
    public void rebuild(Collection<IndexedRun> all) {
        all.forEach(run -> put(run.run(), run.notes()));
    }

    @Override
    public List<IndexedRun> list(Optional<String> project) {
        List<IndexedRun> found = new ArrayList<>();
        runs.values().stream()
                .filter(run -> project.isEmpty() || run.project().equals(project.get()))
                .forEach(run -> found.addFirst(new IndexedRun(run, notes.get(run.id()))));
        return found;
    }

    @Override
    public IndexedRun resolve(String reference) throws CoreException {
        return list(Optional.empty()).stream()
                .filter(run ->
                        run.run().id().startsWith(reference) || run.name().equals(reference))
                .findFirst()
                .orElseThrow(() -> Failures.of("There is no run '" + reference + "'."));
    }

    @Override
    public long revision() {
        return runs.size();
    }

    @Override
    public void touch() {
        // nobody else looks
    }
}
