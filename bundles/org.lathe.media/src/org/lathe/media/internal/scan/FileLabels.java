package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.media.internal.NamedFiles;
import org.lathe.media.internal.table.LabelTable;

/**
 * Labels and splits that a table gives to files; how a row names a file is what {@link NamedFiles} says.
 */
final class FileLabels {
    private static final int SHOWN = 5;

    private final ImportPlan.Source table;
    private final FileList files;
    private final String[] labels;
    private final Split[] splits;
    private final List<String> unknown = new ArrayList<>();
    private List<String> classes = List.of();
    private final NamedFiles named;

    private FileLabels(ImportPlan.Source table, FileList files) {
        this.table = table;
        this.files = files;
        named = new NamedFiles(files.paths());
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
        int file = named.find(entry.path(), List.of(SplitFolders.folder(table.path())))
                .map(files::find)
                .orElse(-1);
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
