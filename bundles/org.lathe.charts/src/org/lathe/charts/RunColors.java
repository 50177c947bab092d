package org.lathe.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.charts.internal.Palette;
import org.lathe.core.Failures;

/**
 * Gives each run a colour that stays its own for its life, in every table and chart: an index for {@link ChartTheme#line}.
 * Runs seen one after the other get colours that differ most. Any thread.
 */
public final class RunColors {
    private final Map<String, Integer> indices = new HashMap<>();
    private final Optional<Path> file;

    /** Colours that are forgotten with this object. */
    public RunColors() {
        this.file = Optional.empty();
    }

    private RunColors(Path file) {
        this.file = Optional.of(file);
    }

    /**
     * Colours kept in a file, one line a run: its id, a blank, its index. It is only appended to, so that several processes
     * can share it; of two lines of one run the first counts.
     *
     * @throws CoreException when the file can't be read
     */
    public static RunColors open(Path file) throws CoreException {
        RunColors colors = new RunColors(file);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            for (String line : lines) {
                // a line torn by a crash is left out: its run gets a colour again
                if (line.matches("\\S+ \\d{1,9}")) {
                    int blank = line.indexOf(' ');
                    colors.indices.putIfAbsent(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
                }
            }
        } catch (IOException e) {
            throw Failures.io("The colours of the runs cannot be read from " + file, e);
        }
        return colors;
    }

    /** The run's index; the first time it is asked for, the one that was given least often. */
    public synchronized int index(String runId) {
        Integer known = indices.get(runId);
        if (known != null) {
            return known;
        }
        int index = indices.size() % Palette.SIZE;
        indices.put(runId, index);
        return index;
    }

    /**
     * Appends what was given since to the file, if there is one.
     *
     * @throws CoreException when it can't be written
     */
    public synchronized void save() throws CoreException {
        if (file.isEmpty()) {
            return;
        }
        RunColors stored = open(file.get());
        StringBuilder lines = new StringBuilder();
        indices.forEach((run, index) -> {
            if (!stored.indices.containsKey(run)) {
                lines.append('\n').append(run).append(' ').append(index).append('\n');
            }
        });
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.writeString(file.get(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Failures.io("The colours of the runs cannot be kept in " + file.get(), e);
        }
    }
}
