package org.lathe.cli.internal.command;

import java.util.Optional;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;

/** Looks up what a run has under a key, as filters and sorting name it. */
final class RunValue {
    /** The keys, to end a sentence with. */
    static final String KEYS =
            "use name, status, experiment, recipe, dataset, created, seconds, note, metrics.KEY, params.KEY"
                    + " or tags.KEY";

    private RunValue() {}

    /** Whether the key can be asked for at all. A word without a prefix may be a metric's or parameter's key. */
    static boolean isKey(String key) {
        return key.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./ -]*");
    }

    /** The value as text; absent when the run has none. */
    static Optional<String> of(IndexedRun indexed, String key) {
        Run run = indexed.run();
        int dot = key.indexOf('.');
        String rest = key.substring(dot + 1);
        return switch (dot < 0 ? key : key.substring(0, dot)) {
            case "name" -> Optional.of(indexed.name());
            case "run" -> Optional.of(run.id());
            case "status" -> Optional.of(run.status().name());
            case "experiment" -> Optional.of(indexed.experiment());
            case "recipe" -> Optional.of(run.recipe());
            case "dataset" -> run.dataset().map(DatasetInput::label);
            case "created" -> Optional.of(run.created().toString());
            case "seconds" ->
                run.ended().map(end -> Double.toString(run.duration(end).toMillis() / 1000.0));
            case "note" -> indexed.notes().get("note");
            case "metrics" -> metric(run, rest);
            case "params", "parameters" -> Optional.ofNullable(run.parameters().get(rest));
            case "tags" -> indexed.notes().get("tag." + rest);
            default ->
                metric(run, key).or(() -> Optional.ofNullable(run.parameters().get(key)));
        };
    }

    private static Optional<String> metric(Run run, String key) {
        return Optional.ofNullable(run.metrics().get(key)).map(value -> Double.toString(value));
    }

    /** Compares as numbers where both are numbers, else as text without regard to case. */
    static int compare(String first, String second) {
        Optional<Double> a = number(first);
        Optional<Double> b = number(second);
        return a.isPresent() && b.isPresent()
                ? Double.compare(a.get(), b.get())
                : String.CASE_INSENSITIVE_ORDER.compare(first, second);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
