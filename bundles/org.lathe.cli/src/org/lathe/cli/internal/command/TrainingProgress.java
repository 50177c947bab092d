package org.lathe.cli.internal.command;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.output.ProgressLine;
import org.lathe.core.run.MetricFollower;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;

/**
 * Draws a run's progress while another thread waits for its end: the epoch out of all, the last validation metrics and
 * the time. It does nothing where standard error is no terminal.
 */
final class TrainingProgress implements AutoCloseable {
    private static final long PERIOD_MS = 200;
    private static final long LONGEST_CLOSE_MS = 2_000;

    private final Run run;
    private final RunService runs;
    private final Session session;
    private final ProgressLine line;
    private final Thread drawing;
    private volatile boolean closed;

    private TrainingProgress(Run run, RunService runs, Session session) {
        this.run = run;
        this.runs = runs;
        this.session = session;
        this.line = session.output().progressLine();
        this.drawing = Thread.ofVirtual().name("training progress").unstarted(this::draw);
    }

    static TrainingProgress of(Run run, RunService runs, Session session) {
        TrainingProgress progress = new TrainingProgress(run, runs, session);
        if (progress.line.visible()) {
            progress.drawing.start();
        }
        return progress;
    }

    private void draw() {
        Map<String, Double> last = new TreeMap<>();
        Map<String, Long> counts = new TreeMap<>();
        try (MetricFollower follower = runs.follow(run.id())) {
            while (!closed) {
                follower.poll((key, step, wallTime, value) -> {
                    last.put(key, value);
                    counts.merge(key, 1L, Long::sum);
                });
                show(last, counts);
                Thread.sleep(PERIOD_MS);
            }
        } catch (CoreException e) {
            session.output().remark("The progress cannot be shown: " + e.getStatus().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Map<String, Double> last, Map<String, Long> counts) {
        String time = Words.duration(Duration.between(run.created(), session.clock().instant()));
        long done = counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("val_"))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        String metrics = last.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("val_") || done == 0)
                .map(entry -> entry.getKey() + " " + Words.metric(entry.getValue()))
                .collect(Collectors.joining("  "));
        long total = total();
        if (closed) {
            return;
        }
        if (total > 0) {
            line.show((double) done / total, done + "/" + total + "  " + metrics + "  " + time);
        } else {
            line.show((last.isEmpty() ? "Starting" : metrics) + "  " + time);
        }
    }

    /** How often the run will be scored: its epochs, or rounds. */
    private long total() {
        return Stream.of("epochs", "rounds")
                .map(run.parameters()::get)
                .filter(text -> text != null && text.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        closed = true;
        if (!drawing.isAlive()) {
            return;
        }
        try {
            drawing.join(LONGEST_CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.clear();
    }
}
