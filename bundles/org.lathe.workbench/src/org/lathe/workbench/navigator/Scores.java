package org.lathe.workbench.navigator;

import java.util.List;
import java.util.Optional;
import org.lathe.core.run.Run;
import org.lathe.core.text.Words;

/** The one metric that says most of a run. */
public final class Scores {
    /** The first of these that a run has is its main metric. */
    private static final List<String> BY_RANK = List.of(
            "test_accuracy",
            "val_accuracy",
            "train_accuracy",
            "test_rmse",
            "val_rmse",
            "train_rmse",
            "val_loss",
            "loss",
            "train_loss");

    private Scores() {}

    public static Optional<String> mainKey(Run run) {
        return BY_RANK.stream()
                .filter(run.metrics()::containsKey)
                .findFirst()
                .or(() -> run.metrics().keySet().stream().findFirst());
    }

    /** {@code 0.9812 test accuracy}; empty when nothing was logged. */
    public static String best(Run run) {
        return mainKey(run)
                .map(key -> Words.metric(run.metrics().get(key)) + " " + key.replace('_', ' '))
                .orElse("");
    }
}
