package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.media.internal.table.LabelTable;

/**
 * Labels and splits that a table gives to files. A row names a file by its path from the dataset's root or from the
 * table's folder, or by its name, with or without extension, where only one file is called so.
 */
final class FileLabels {
    private static final int SHOWN = 5;

    private final ImportPlan.Source table;
    private final FileList files;
    private final String[] labels;
    private final Split[] splits;
    private final List<String> unknown = new ArrayList<>();
    private List<String> classes = List.of();
    /** Place by name; made when a row names a file by less than its path. */
    private Map<String, Integer> names;

    private FileLabels(ImportPlan.Source table, FileList files) {
        this.table = table;
        this.files = files;
        labels = new String[files.size()];
        splits = new Split[files.size()];
    }

    static FileLabels read(ImportPlan.Source table, FileList files, List<Skipped> skipped) throws CoreException {
        LabelTable rows = LabelTable.read(table);
        FileLabels found = new FileLabels(table, files);
        found.classes = rows.classes();
        for (LabelTable.Entry entry : rows.entries()) {
            found.add(entry);
        }
        if (Arrays.stream(found.labels).allMatch(label -> label == null)) {
            throw Failures.of("No row of '" + table.path() + "' names one of the files; the first is "
                    + found.unknown.stream().findFirst().orElse("empty") + ", but a file is '" + files.path(0) + "'.");
        }
        found.remarkUnknown(skipped);
        return found;
    }

    /** The label of a file by its place, null where it has none. */
    String label(int file) {
        return labels[file];
    }

    /** The split of a file by its place, null where the table has no such column or says nothing there. */
    Split split(int file) {
        return splits[file];
    }

    /** In natural order; empty when the labels are numbers. */
    List<String> classes() {
        return classes;
    }

    private void add(LabelTable.Entry entry) throws CoreException {
        int file = find(entry.path().replace('\\', '/').replaceFirst("^(\\./|/)+", ""));
        if (file < 0) {
            unknown.add("'" + entry.path() + "' on line " + Words.number(entry.line()));
            return;
        }
        entry.split().ifPresent(split -> splits[file] = split);
        if (entry.label().isEmpty()) {
            return;
        }
        String before = labels[file];
        if (before != null && !before.equals(entry.label())) {
            throw Failures.of("'" + table.path() + "' gives '" + files.path(file) + "' two labels, '" + before
                    + "' and '" + entry.label() + "' (line " + Words.number(entry.line()) + "); keep one of them.");
        }
        labels[file] = entry.label();
    }

    private int find(String named) {
        int beside = files.find(SplitFolders.folder(table.path()) + named);
        int path = beside >= 0 ? beside : files.find(named);
        if (path >= 0) {
            return path;
        }
        if (names == null) {
            names = names();
        }
        return names.getOrDefault(named, -1);
    }

    /** The place of each name, with and without extension; -1 where several files share it. */
    private Map<String, Integer> names() {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String name = files.name(i);
            found.merge(name, i, (one, other) -> -1);
            if (name.lastIndexOf('.') > 0) {
                found.merge(name.substring(0, name.lastIndexOf('.')), i, (one, other) -> -1);
            }
        }
        return found;
    }

    private void remarkUnknown(List<Skipped> skipped) {
        if (!unknown.isEmpty()) {
            String shown = unknown.stream().limit(SHOWN).collect(Collectors.joining(", "));
            skipped.add(new Skipped(
                    table.path(),
                    "has " + Words.count(unknown.size(), "row", "rows")
                            + " for files that are not there or not unique: " + shown
                            + (unknown.size() > SHOWN ? ", ..." : "") + "."));
        }
    }
}
