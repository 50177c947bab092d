package org.lathe.cli.internal.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;

/**
 * All that is known of a run.
 *
 * @param view what lists have of it
 * @param files the paths of all files in its folder
 * @param model a readable ONNX file, or null
 */
record RunDetails(RunView view, Map<String, String> code, List<String> files, Path model) {

    static RunDetails of(IndexedRun indexed, RunService runs) throws CoreException {
        Run run = indexed.run();
        return new RunDetails(RunView.of(indexed), run.code(), runs.files(run.id()), RunResult.model(run, runs));
    }

    /** All of it in one object: what lists have, and {@code code}, {@code files} and {@code model}. */
    JsonElement json() {
        JsonObject all = Json.treeWithNulls(view).getAsJsonObject();
        Json.treeWithNulls(this)
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> all.add(entry.getKey(), entry.getValue()));
        all.remove("view");
        return all;
    }

    /** The same for people. */
    List<String> lines(Run run, Clock clock) {
        List<String> lines = new ArrayList<>();
        lines.add(view.name() + " (" + run.id() + ")");
        lines.add("Status      " + run.status().word()
                + run.reason().map(why -> ": " + why).orElse(""));
        lines.add("Project     " + run.project() + ", experiment " + view.experiment());
        lines.add("Recipe      " + (run.recipe().isEmpty() ? "none" : run.recipe()));
        run.dataset().ifPresent(data -> lines.add("Dataset     " + data.label() + ", tree " + data.tree()));
        run.baseModel().ifPresent(base -> lines.add("Begun from  " + base));
        run.parent().ifPresent(parent -> lines.add("Goes on from  " + parent));
        lines.add("Made        " + RunTexts.time(run.created(), clock) + ", took "
                + Words.duration(run.duration(clock.instant())));
        view.tags().forEach((key, value) -> lines.add("Tag         " + key + " = " + value));
        if (view.note() != null && !view.note().isBlank()) {
            lines.add("Note        " + view.note());
        }
        if (model != null) {
            lines.add("Model       " + model);
        }
        Table parameters = new Table().text("PARAMETER").number("VALUE");
        run.parameters().forEach(parameters::row);
        Table metrics = new Table().text("METRIC").number("LAST");
        run.metrics().forEach((key, value) -> metrics.row(key, Words.metric(value)));
        for (Table table : List.of(parameters, metrics)) {
            lines.add("");
            lines.addAll(table.lines());
        }
        lines.add("");
        lines.add("Files  " + String.join(", ", files));
        return lines;
    }
}
