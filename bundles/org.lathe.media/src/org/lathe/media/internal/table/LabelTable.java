package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Split;

/**
 * A table that gives labels to other files: one row each, with a path, a label, and perhaps a split.
 *
 * @param entries in order of the file
 * @param classes the classes in natural order; empty when the labels are numbers
 */
public record LabelTable(List<Entry> entries, List<String> classes) {
    private static final List<String> PATHS = List.of(
            "path", "file", "filename", "file_name", "filepath", "image", "image_path", "image_id", "id", "name");

    private static final List<String> SPLITS = List.of("split", "subset", "partition");

    /**
     * One row; its label is empty when it has none.
     *
     * @param split what its column {@code split} says, where there is one
     * @param line in the file, counted from 1
     */
    public record Entry(String path, String label, Optional<Split> split, long line) {}

    /** @throws CoreException when the file is no such table, naming what is wrong */
    public static LabelTable read(ImportPlan.Source source) throws CoreException {
        TableHead head = TableHead.read(source);
        List<String> columns = head.header().columns();
        if (columns.size() < 2) {
            throw Failures.of(
                    "'" + source.path() + "' has one column only; a file of labels needs two, path and label.");
        }
        int pathColumn = Math.max(0, find(columns, PATHS, -1));
        int splitColumn = find(columns, SPLITS, pathColumn);
        int labelColumn = find(columns, LabelPick.USUAL, pathColumn);
        labelColumn = labelColumn >= 0 ? labelColumn : firstOther(columns.size(), pathColumn, splitColumn);
        LabelProfile profile = new LabelProfile(head.format().numbers());
        List<Entry> entries = new ArrayList<>();
        try (Rows rows = head.rows(head.format(), columns)) {
            while (rows.next()) {
                Row row = rows.row();
                if (row.size() != columns.size()) {
                    throw Failures.of(String.format(
                            Locale.ROOT,
                            "'%s' has %d values instead of %d on line %d; correct it and import again.",
                            source.path(),
                            row.size(),
                            columns.size(),
                            row.line()));
                }
                profile.add(row, labelColumn);
                entries.add(new Entry(
                        row.text(pathColumn),
                        row.isMissing(labelColumn) ? "" : row.text(labelColumn),
                        splitColumn < 0 ? Optional.empty() : split(row.text(splitColumn), source, row.line()),
                        row.line()));
            }
        }
        return of(source.path(), entries, profile, head.format().numbers());
    }

    private static LabelTable of(String name, List<Entry> entries, LabelProfile profile, Numbers numbers)
            throws CoreException {
        if (profile.present() == 0) {
            throw Failures.of("'" + name + "' holds no labels; write a path and a label into each row.");
        }
        if (!profile.isNumeric()) {
            if (!profile.isText()) {
                throw Failures.of("'" + name + "' gives nearly every file a label of its own; classes have to recur.");
            }
            return new LabelTable(entries, profile.classes());
        }
        boolean classes = profile.areNumberClasses();
        Map<String, String> plain = new HashMap<>();
        List<Entry> labelled = entries.stream()
                .map(e -> new Entry(
                        e.path(),
                        e.label().isEmpty() ? "" : plain.computeIfAbsent(e.label(), numbers::plain),
                        e.split(),
                        e.line()))
                .toList();
        return new LabelTable(labelled, classes ? profile.classes() : List.of());
    }

    private static Optional<Split> split(String text, ImportPlan.Source source, long line) throws CoreException {
        Optional<Split> split = Split.of(text.strip());
        if (split.isEmpty() && !text.isBlank()) {
            throw Failures.of("'" + source.path() + "' names a split '" + text.strip() + "' on line " + line
                    + "; write train, validation or test.");
        }
        return split;
    }

    private static int firstOther(int columns, int path, int split) {
        return IntStream.range(0, columns)
                .filter(i -> i != path && i != split)
                .findFirst()
                .orElse(path == 0 ? 1 : 0);
    }

    private static int find(List<String> columns, List<String> names, int except) {
        for (String name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (i != except && columns.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
