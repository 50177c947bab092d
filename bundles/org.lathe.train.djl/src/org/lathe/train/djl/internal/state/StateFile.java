package org.lathe.train.djl.internal.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.djl.internal.run.Snapshot;
import org.lathe.train.djl.internal.train.Course;
import org.lathe.train.djl.internal.train.Optimizer;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.TrainingState;

/** A {@link TrainingState} in a folder. */
public final class StateFile {
    private static final String NAME = "last.safetensors";
    private static final String LAST = "last.";
    private static final String BEST = "best.";
    private static final String WEIGHTS = "weights";
    private static final String STATISTIC = "statistics.";
    private static final String OPTIMIZER = "optimizer.";

    private final Path file;

    /** @param folder is made when it is needed */
    public StateFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /** Replaces the state whole. */
    public void write(TrainingState state) throws CoreException {
        Map<String, float[]> tensors = new LinkedHashMap<>();
        put(tensors, LAST, state.last());
        if (state.best() != state.last()) {
            put(tensors, BEST, state.best());
        }
        List<float[]> buffers = state.optimizer().buffers();
        for (int i = 0; i < buffers.size(); i++) {
            tensors.put(OPTIMIZER + i, buffers.get(i));
        }
        try {
            Files.createDirectories(file.getParent());
            new SafeTensors(words(state), tensors).write(file);
        } catch (IOException e) {
            throw Failures.io("The state for a resume cannot be written to '" + file + "'", e);
        }
    }

    private static void put(Map<String, float[]> tensors, String prefix, Snapshot snapshot) {
        tensors.put(prefix + WEIGHTS, snapshot.weights());
        snapshot.statistics().forEach((name, values) -> tensors.put(prefix + STATISTIC + name, values));
    }

    private static Map<String, String> words(TrainingState state) {
        Course course = state.course();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("epoch", Integer.toString(course.epoch()));
        words.put("step", Long.toString(course.step()));
        words.put("optimizer_steps", Long.toString(state.optimizer().steps()));
        words.put("best_epoch", Integer.toString(course.bestEpoch()));
        words.put("rate_factor", Float.toString(course.factor()));
        words.put("lowered_epoch", Integer.toString(course.loweredEpoch()));
        course.reached().ifPresent(reached -> {
            words.put("best_score", Double.toString(reached.first()));
            words.put("best_score_second", Double.toString(reached.second()));
        });
        return words;
    }

    /** The state, when there is one. @throws CoreException when it is damaged */
    public Optional<TrainingState> read() throws CoreException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(state(SafeTensors.read(file)));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw Failures.of(
                    "The state that this training goes on from, '" + file + "', cannot be read (" + e.getMessage()
                            + "); start the run again from its model.",
                    e);
        }
    }

    private static TrainingState state(SafeTensors stored) {
        Map<String, String> words = stored.words();
        Optional<Scorer.Goodness> reached = Optional.ofNullable(words.get("best_score"))
                .map(score -> new Scorer.Goodness(
                        Double.parseDouble(score), Double.parseDouble(words.get("best_score_second"))));
        Course course = new Course(
                Integer.parseInt(words.get("epoch")),
                Long.parseLong(words.get("step")),
                reached,
                Integer.parseInt(words.get("best_epoch")),
                Float.parseFloat(words.get("rate_factor")),
                Integer.parseInt(words.get("lowered_epoch")));
        Snapshot last = snapshot(stored.tensors(), LAST);
        Snapshot best = stored.tensors().containsKey(BEST + WEIGHTS) ? snapshot(stored.tensors(), BEST) : last;
        List<float[]> buffers = new ArrayList<>();
        for (int i = 0; stored.tensors().containsKey(OPTIMIZER + i); i++) {
            buffers.add(stored.tensors().get(OPTIMIZER + i));
        }
        return new TrainingState(
                course, last, best, new Optimizer.State(Long.parseLong(words.get("optimizer_steps")), buffers));
    }

    private static Snapshot snapshot(Map<String, float[]> tensors, String prefix) {
        Map<String, float[]> statistics = new LinkedHashMap<>();
        tensors.forEach((name, values) -> {
            if (name.startsWith(prefix + STATISTIC)) {
                statistics.put(name.substring((prefix + STATISTIC).length()), values);
            }
        });
        return new Snapshot(tensors.get(prefix + WEIGHTS), statistics);
    }
}
