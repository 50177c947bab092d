package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.text.Words;
import org.lathe.media.internal.table.LabelTable;

/**
 * Labels that a CSV file gives to images. A row names an image by its path from the dataset's root or from the CSV file's
 * folder, or by its name, with or without extension, where only one image is called so.
 *
 * @param labels by path
 * @param classes in natural order; empty when the labels are numbers
 */
record FileLabels(Map<String, String> labels, List<String> classes) {
    private static final int SHOWN = 5;

    static FileLabels read(ImportPlan.Source table, List<ImportPlan.Source> images, List<Skipped> skipped)
            throws CoreException {
        LabelTable rows = LabelTable.read(table);
        Map<String, String> names = names(images);
        String folder = table.path().substring(0, table.path().lastIndexOf('/') + 1);
        Map<String, String> labels = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (LabelTable.Entry entry : rows.entries()) {
            String named = entry.path().replace('\\', '/').replaceFirst("^(\\./|/)+", "");
            String path = names.getOrDefault(folder + named, names.get(named));
            if (path == null || path.isEmpty()) {
                unknown.add("'" + entry.path() + "' on line " + Words.number(entry.line()));
            } else if (!entry.label().isEmpty()) {
                String before = labels.put(path, entry.label());
                if (before != null && !before.equals(entry.label())) {
                    throw Failures.of("'" + table.path() + "' gives '" + path + "' two labels, '" + before + "' and '"
                            + entry.label() + "' (line " + Words.number(entry.line()) + "); keep one of them.");
                }
            }
        }
        if (labels.isEmpty()) {
            throw Failures.of("No row of '" + table.path() + "' names one of the images; the first is "
                    + unknown.stream().findFirst().orElse("empty") + ", but an image is '"
                    + images.getFirst().path() + "'.");
        }
        if (!unknown.isEmpty()) {
            String shown = unknown.stream().limit(SHOWN).collect(Collectors.joining(", "));
            skipped.add(new Skipped(
                    table.path(),
                    "has " + Words.count(unknown.size(), "row", "rows")
                            + " for images that are not there or not unique: " + shown
                            + (unknown.size() > SHOWN ? ", ..." : "") + "."));
        }
        return new FileLabels(labels, rows.classes());
    }

    /** Path by every name that an image can be called; empty where several images share the name. */
    private static Map<String, String> names(List<ImportPlan.Source> images) {
        Map<String, String> names = new HashMap<>();
        for (ImportPlan.Source image : images) {
            String name = image.path().substring(image.path().lastIndexOf('/') + 1);
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            names.merge(name, image.path(), (one, other) -> "");
            if (!stem.equals(name)) {
                names.merge(stem, image.path(), (one, other) -> "");
            }
        }
        images.forEach(image -> names.put(image.path(), image.path()));
        return names;
    }
}
