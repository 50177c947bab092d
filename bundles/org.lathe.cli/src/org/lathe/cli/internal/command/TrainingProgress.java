package org.lathe.cli.internal.command;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    /** The keys that trainers log for those who watch. */
    private static final String PROGRESS = "progress";

    private static final String EPOCH = "epoch";
    private static final String VALIDATION = "val_";

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
        SortedMap<String, Double> last = new TreeMap<>();
        try (MetricFollower follower = runs.follow(run.id())) {
            while (!closed) {
                follower.poll((key, step, wallTime, value) -> last.put(key, value));
                show(last);
                Thread.sleep(PERIOD_MS);
            }
        } catch (CoreException e) {
            session.output()
                    .remark("The progress cannot be shown: " + e.getStatus().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(SortedMap<String, Double> last) {
        String time =
                Words.duration(Duration.between(run.created(), session.clock().instant()));
        String scores = last.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(VALIDATION))
                .map(entry -> "  " + entry.getKey() + " " + Words.metric(entry.getValue()))
                .collect(Collectors.joining());
        if (closed) {
            return;
        }
        if (last.isEmpty()) {
            line.show("Starting  " + time);
        } else {
            line.show(last.getOrDefault(PROGRESS, 0.0), epoch(last) + time + scores);
        }
    }

    private String epoch(SortedMap<String, Double> last) {
        String epochs = run.parameters().get("epochs");
        return last.containsKey(EPOCH) && epochs != null
                ? "epoch " + last.get(EPOCH).longValue() + "/" + epochs + "  "
                : "";
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
