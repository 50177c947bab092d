package org.lathe.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.Ids;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Json;
import org.lathe.core.run.LastMetrics;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunNotes;
import org.lathe.core.run.RunStatus;
import org.lathe.train.events.EventFileWriter;
import org.lathe.train.events.RunMetrics;

/**
 * The folder of a live run: the protocol between the process that trains and those that watch, see the package. Records are
 * replaced whole, so that a reader never meets half of one.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
    public RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder with its first record; the parent folders too. */
    public static RunFolder create(Path path, Run run) throws CoreException {
        RunFolder folder = new RunFolder(path);
        try {
            Files.createDirectories(folder.path.getParent());
            Files.createDirectory(folder.path);
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + folder.path + "' cannot be made", e);
        }
        folder.write(run);
        return folder;
    }

    public boolean exists() {
        return Files.isDirectory(path);
    }

    /** The run's id is the folder's name. */
    public String id() {
        return path.getFileName().toString();
    }

    /** The run's record. @throws CoreException when there is none, it is damaged, or of another run */
    public Run read() throws CoreException {
        Run run = Json.read(path.resolve(RunFiles.RUN), Run.class);
        boolean whole = run.id() != null && run.project() != null && run.status() != null && run.created() != null;
        if (!whole || !Ids.isId(run.id()) || run.format() > Run.FORMAT) {
            throw Failures.of(
                    "'" + path.resolve(RunFiles.RUN) + "' is no run's record of a form that this version of Lathe"
                            + " knows; a newer version may read it.");
        }
        if (!run.id().equals(id())) {
            throw Failures.of(
                    "'" + path + "' holds the record of another run, '" + run.id() + "'; give the folder that name.");
        }
        return run;
    }

    /** Replaces the record. */
    public void write(Run run) throws CoreException {
        Json.write(path.resolve(RunFiles.RUN), run);
    }

    public RunNotes readNotes() throws CoreException {
        Path file = path.resolve(RunFiles.NOTES);
        return Files.exists(file) ? Json.read(file, RunNotes.class) : RunNotes.NONE;
    }

    public void writeNotes(RunNotes notes) throws CoreException {
        Json.write(path.resolve(RunFiles.NOTES), notes);
    }

    /** The samples to learn from. */
    public DatasetContent readInputs() throws CoreException {
        return Json.read(path.resolve(RunFiles.INPUTS), DatasetContent.class);
    }

    public void writeInputs(DatasetContent content) throws CoreException {
        Json.write(path.resolve(RunFiles.INPUTS), content);
    }

    /** The ONNX file that the run starts from, when the user gave one. */
    public Optional<Path> baseModel() {
        return Optional.of(path.resolve(RunFiles.BASE_MODEL)).filter(Files::exists);
    }

    /** Where the best model so far is kept; replaced whole, by {@link AtomicFiles}. */
    public Path model() {
        return path.resolve(RunFiles.MODEL);
    }

    /** Where state for a resume is kept; stays on this machine. */
    public Path state() {
        return path.resolve(RunFiles.STATE);
    }

    /** The folder for whatever else the run makes. */
    public Path artifacts() {
        return path.resolve(RunFiles.ARTIFACTS);
    }

    public Path console() {
        return path.resolve(RunFiles.CONSOLE);
    }

    /** Begins a new event file for this run's metrics. */
    public EventFileWriter metricsWriter(Clock clock) throws CoreException {
        try {
            return EventFileWriter.create(path, clock.instant());
        } catch (IOException e) {
            throw Failures.io("An event file cannot be begun in '" + path + "'", e);
        }
    }

    /** Whether the user asked the run to stop; cheap, to be asked between batches. */
    public boolean stopRequested() {
        return Files.exists(path.resolve(RunFiles.STOP));
    }

    /** Asks the process to stop. */
    public void requestStop() throws CoreException {
        try {
            AtomicFiles.write(path.resolve(RunFiles.STOP), "");
        } catch (IOException e) {
            throw Failures.io("The run in '" + path + "' cannot be asked to stop", e);
        }
    }

    /**
     * Called first by the process that trains: the run is RUNNING in this process from now on.
     *
     * @param code version of the program that trains
     */
    public Run start(Map<String, String> code, Clock clock) throws CoreException {
        Run run = read().running(ProcessMark.of(ProcessHandle.current()), code, clock.instant());
        write(run);
        return run;
    }

    /**
     * Writes the ended record, with the last metrics of the event files (close their writer first), the model when there is
     * one, and the artifacts. What the run did until then is safe on disk before the record says that it ended. A record
     * that has ended already is left as it is.
     *
     * @param reason why it failed or was stopped, one sentence
     * @return the ended run
     */
    public Run finish(RunStatus how, Optional<String> reason, Clock clock) throws CoreException {
        Run run = read();
        if (run.status().ended()) {
            return run;
        }
        SortedMap<String, Double> metrics = lastMetrics();
        metrics.remove(MetricKeys.PROGRESS);
        Optional<String> model = Optional.of(RunFiles.MODEL).filter(name -> Files.exists(path.resolve(name)));
        Run ended = run.with(metrics, model, artifactPaths()).ended(how, reason, clock.instant());
        write(ended);
        return ended;
    }

    private SortedMap<String, Double> lastMetrics() throws CoreException {
        LastMetrics last = new LastMetrics();
        try (RunMetrics metrics = RunMetrics.of(path)) {
            metrics.poll(last);
        }
        return last.values();
    }

    private List<String> artifactPaths() throws CoreException {
        if (!Files.isDirectory(artifacts())) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(artifacts())) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failures.io("The artifacts in '" + artifacts() + "' cannot be listed", e);
        }
    }
}
