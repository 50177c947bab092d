package org.lathe.train.events;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.MetricSink;
import org.lathe.core.run.RunFiles;

/**
 * Follows the metrics of a run through all of its event files, in the order they were begun. Files are known by their names:
 * when a run's folder moves (live, then committed), reading goes on at the same byte.
 */
public final class RunMetrics implements MetricFollower {
    /** Tells the event files there are by now. */
    @FunctionalInterface
    public interface Source {
        List<Path> files() throws IOException, CoreException;
    }

    private final Source source;
    private final Map<String, EventFileReader> readers = new HashMap<>();

    public RunMetrics(Source source) {
        this.source = source;
    }

    /** The event files of a folder, also those that begin later; a folder that is gone has none. */
    public static RunMetrics of(Path folder) {
        return new RunMetrics(() -> list(folder));
    }

    /** These event files. */
    public static RunMetrics of(List<Path> files) {
        List<Path> sorted = files.stream().sorted(order()).toList();
        return new RunMetrics(() -> sorted);
    }

    /** The event files of a folder, the oldest first. */
    public static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, RunFiles.EVENTS_PREFIX + "*")) {
            entries.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        files.sort(order());
        return files;
    }

    /** By the seconds in the name, which have ten digits, then by length, so that the tenth file follows the ninth. */
    private static Comparator<Path> order() {
        int seconds = RunFiles.EVENTS_PREFIX.length() + 10;
        return Comparator.comparing((Path file) ->
                        name(file).substring(0, Math.min(seconds, name(file).length())))
                .thenComparing(file -> name(file).length())
                .thenComparing(RunMetrics::name);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public boolean poll(MetricSink sink) throws CoreException {
        boolean any = false;
        try {
            for (Path file : source.files()) {
                any |= poll(file, sink);
            }
        } catch (IOException e) {
            throw Failures.io("The metrics of the run cannot be read", e);
        }
        return any;
    }

    /** A file that was there a moment ago has moved with its folder: the next poll finds it. */
    private boolean poll(Path file, MetricSink sink) throws IOException {
        try {
            return readers.computeIfAbsent(name(file), f -> new EventFileReader())
                    .poll(file, sink);
        } catch (NoSuchFileException moved) {
            return false;
        }
    }

    /** What is wrong with the files, a sentence each; empty while nothing is. */
    public List<String> notes() {
        return readers.values().stream()
                .map(EventFileReader::note)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** Nothing is held between polls. */
    @Override
    public void close() {
        readers.clear();
    }
}
