package org.lathe.media.internal.table;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.LabelRule;

/**
 * Which column of a table holds the label.
 *
 * @param column its place; -1 for none
 * @param asked whether the user named it, so that a column without usable labels is an error and not a wrong guess
 */
record LabelPick(int column, boolean asked) {
    private static final LabelPick NONE = new LabelPick(-1, true);
    /** Names that people give to the column to be learned, the clearest first. */
    static final List<String> USUAL = List.of(
            "label",
            "labels",
            "class",
            "target",
            "y",
            "species",
            "category",
            "outcome",
            "response",
            "class_label",
            "ground_truth");

    /** By the request, else as in the previous version, else a column with a usual name, else the last one. */
    static LabelPick of(Header header, Optional<LabelRule> request, Optional<DatasetDescription> previous)
            throws CoreException {
        if (request.isPresent()) {
            return asked(header, request.get());
        }
        List<String> columns = header.columns();
        Optional<LabelRule> before = previous.map(DatasetDescription::label);
        if (before.isPresent() && before.get().from() == LabelRule.Source.NONE) {
            return NONE;
        }
        if (before.isPresent() && columns.contains(before.get().name())) {
            return new LabelPick(columns.indexOf(before.get().name()), false);
        }
        for (String usual : USUAL) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).equalsIgnoreCase(usual)) {
                    return new LabelPick(i, false);
                }
            }
        }
        return new LabelPick(columns.size() == 1 ? -1 : columns.size() - 1, false);
    }

    private static LabelPick asked(Header header, LabelRule rule) throws CoreException {
        List<String> columns = header.columns();
        return switch (rule.from()) {
            case NONE -> NONE;
            case COLUMN -> new LabelPick(find(header, rule.name()), true);
            case FOLDER, FILE ->
                throw Failures.of("The label of a table is one of its columns, not '" + rule
                        + "'; write column:NAME with one of " + TableHead.list(columns) + ", or none.");
        };
    }

    private static int find(Header header, String name) throws CoreException {
        List<String> columns = header.columns();
        if (columns.contains(name)) {
            return columns.indexOf(name);
        }
        if (header.style() == Header.Style.SUMMARY
                && header.first().size() == columns.size()
                && header.first().contains(name)) {
            return header.first().indexOf(name);
        }
        List<String> similar =
                columns.stream().filter(c -> c.equalsIgnoreCase(name)).toList();
        if (similar.size() == 1) {
            return columns.indexOf(similar.getFirst());
        }
        throw Failures.of("There is no column '" + name + "' to take labels from; choose one of "
                + TableHead.list(columns) + ".");
    }
}
