package org.lathe.cli.internal.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.text.Words;

/**
 * Runs side by side, as JSON: each list has one entry a run, null where the run has no such value.
 *
 * @param runs who they are
 * @param parameters by key, only those that differ
 * @param metrics the last values by key
 */
record RunComparison(
        List<Named> runs, SortedMap<String, List<String>> parameters, SortedMap<String, List<Double>> metrics) {

    record Named(String run, String name, String status, String recipe, String dataset) {
        static Named of(IndexedRun indexed) {
            RunView view = RunView.of(indexed);
            return new Named(view.run(), view.name(), view.status(), view.recipe(), view.dataset());
        }
    }

    static RunComparison of(List<IndexedRun> chosen) {
        List<Run> runs = chosen.stream().map(IndexedRun::run).toList();
        SortedMap<String, List<String>> parameters = byKey(runs, Run::parameters);
        parameters.values().removeIf(values -> new HashSet<>(values).size() == 1);
        return new RunComparison(chosen.stream().map(Named::of).toList(), parameters, byKey(runs, Run::metrics));
    }

    private static <V> SortedMap<String, List<V>> byKey(List<Run> runs, Function<Run, SortedMap<String, V>> values) {
        SortedMap<String, List<V>> all = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            int place = i;
            values.apply(runs.get(i))
                    .forEach((key, value) -> all.computeIfAbsent(
                                    key, k -> new ArrayList<>(Collections.nCopies(runs.size(), null)))
                            .set(place, value));
        }
        return all;
    }

    /** The same for people. */
    List<String> lines() {
        Table table = new Table().text("");
        runs.forEach(run -> table.number(run.name()));
        row(table, "status", runs, Named::status);
        row(table, "recipe", runs, Named::recipe);
        row(table, "dataset", runs, Named::dataset);
        parameters.forEach((key, values) -> row(table, key, values, Function.identity()));
        metrics.forEach((key, values) -> row(table, key, values, Words::metric));
        return table.lines();
    }

    private static <V> void row(Table table, String title, List<V> values, Function<V, String> text) {
        List<String> cells = new ArrayList<>();
        cells.add(title);
        values.forEach(value -> cells.add(value == null ? "-" : Objects.requireNonNullElse(text.apply(value), "-")));
        table.row(cells);
    }
}
