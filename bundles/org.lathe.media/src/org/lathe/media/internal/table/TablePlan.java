package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;

/** Puts together the plan of a table's import from what a pass over its rows found. */
final class TablePlan {
    private final List<TableHead> files;
    private final LabelPick pick;
    private final CsvFormat format;
    private final TableProfile profile;
    private final Optional<DatasetDescription> previous;
    private final List<Skipped> skipped;
    private final Header header;
    private final String labelName;

    TablePlan(
            List<TableHead> files,
            LabelPick pick,
            CsvFormat format,
            TableProfile profile,
            Optional<DatasetDescription> previous,
            List<Skipped> skipped) {
        this.files = files;
        this.pick = pick;
        this.format = format;
        this.profile = profile;
        this.previous = previous;
        this.skipped = skipped;
        header = files.getFirst().header();
        labelName = pick.column() < 0 ? "" : header.columns().get(pick.column());
    }

    /**
     * @param splits the split that a file's name or folder stands for, by path
     * @throws CoreException when the label column that was asked for cannot be learned, or there are no rows
     */
    ImportPlan plan(Map<String, Split> splits) throws CoreException {
        TableLabel label = TableLabel.of(pick, labelName, profile.label(), previous);
        boolean labelled = label.rule().from() != LabelRule.Source.NONE;
        List<String> classByCode = labelled && !label.classes().isEmpty()
                ? profile.label().orElseThrow().classByCode()
                : List.of();
        List<ImportPlan.Source> kept = new ArrayList<>();
        List<RowMap.Part<String>> keys = new ArrayList<>();
        List<RowMap.Part<Split>> given = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            RowCodes found = profile.codes().get(i);
            RowCodes codes = labelled ? found : RowCodes.uncoded(found.size());
            String path = files.get(i).source().path();
            if (codes.size() == 0) {
                skipped.add(new Skipped(path, "holds no rows."));
                continue;
            }
            kept.add(files.get(i).source());
            keys.add(new RowMap.Part<>(
                    path, codes, code -> code < 0 || classByCode.isEmpty() ? "" : classByCode.get(code)));
            if (splits.containsKey(path)) {
                given.add(new RowMap.Part<>(path, codes, code -> splits.get(path)));
            }
            remarkRows(path, codes);
        }
        if (kept.isEmpty()) {
            throw Failures.of("'" + files.getFirst().source().path() + "' holds no rows"
                    + (header.present() ? " below its header" : "") + "; nothing can be imported.");
        }
        remarkColumns();
        RowMap<String> samples = new RowMap<>(keys);
        return new ImportPlan(
                description(label, samples.count()), kept, Map.of(), samples, new RowMap<>(given), skipped);
    }

    private DatasetDescription description(TableLabel label, long samples) {
        return new DatasetDescription(
                DatasetDescription.FORMAT,
                Kind.TABLE,
                label.rule(),
                label.classes(),
                samples,
                columns(label),
                header.present(),
                String.valueOf(format.delimiter()),
                format.charset().name(),
                List.of());
    }

    private void remarkRows(String path, RowCodes codes) {
        long unlabelled = codes.size() - codes.present();
        if (unlabelled > 0) {
            skipped.add(new Skipped(
                    path,
                    Words.count(unlabelled, "row has", "rows have") + " no value in the label column '" + labelName
                            + "': kept in the file, but not used."));
        }
        if (header.style() == Header.Style.SUMMARY) {
            skipped.add(new Skipped(
                    path + ", line 1",
                    "tells numbers of rows and columns and names of classes, not of "
                            + "columns: the columns are called c0 to c"
                            + (header.columns().size() - 1) + "."));
        }
    }

    private void remarkColumns() {
        for (ColumnProfile column : profile.columns()) {
            if (!column.name().equals(labelName)) {
                column.remark().ifPresent(text -> skipped.add(new Skipped("column " + column.name(), text + ".")));
            }
        }
    }

    private List<Column> columns(TableLabel label) {
        Map<String, Column> before = new HashMap<>();
        previous.ifPresent(description -> description.columns().forEach(column -> before.put(column.name(), column)));
        List<Column> columns = new ArrayList<>();
        for (ColumnProfile found : profile.columns()) {
            Column column = found.column(Optional.ofNullable(before.get(found.name())));
            boolean isLabel =
                    label.rule().from() != LabelRule.Source.NONE && found.name().equals(labelName);
            columns.add(isLabel ? labelColumn(column, label) : column);
        }
        return columns;
    }

    private static Column labelColumn(Column column, TableLabel label) {
        return label.numeric()
                ? new Column(column.name(), Column.Type.NUMBER, List.of(), column.missing())
                : new Column(column.name(), Column.Type.CATEGORY, label.classes(), column.missing());
    }
}
