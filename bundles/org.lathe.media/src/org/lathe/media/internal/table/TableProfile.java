package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.text.Words;
import org.lathe.media.internal.Steps;

/** What the values of a table's files are: one pass over all rows, in memory that depends on the columns only. */
final class TableProfile {
    private static final long TEXT_BUDGET = 64L << 20;
    private static final int ROWS_A_STEP = 1 << 12;
    private static final int LINES_SHOWN = 5;

    private final List<String> names;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final Set<String> late = new LinkedHashSet<>();
    private final List<RowCodes> codes = new ArrayList<>();
    private final LabelProfile label;
    private final int labelColumn;
    private final Numbers numbers;

    /** @param labelColumn the label's column, -1 for none */
    TableProfile(List<String> names, int labelColumn, CsvFormat format) {
        this.names = names;
        TextBudget budget = new TextBudget(TEXT_BUDGET);
        names.forEach(name -> columns.add(new ColumnProfile(name, budget)));
        this.labelColumn = labelColumn;
        numbers = format.numbers();
        label = new LabelProfile(format.numbers());
    }

    /**
     * Takes one file's rows in.
     *
     * @throws CoreException when rows have another number of values than there are columns, or a number is infinite
     */
    void add(TableHead file, CsvFormat format, SubMonitor progress) throws CoreException {
        RowCodes labels = new RowCodes();
        List<Long> ragged = new ArrayList<>();
        long raggedRows = 0;
        String name = file.source().path();
        try (Rows rows = file.rows(format, names)) {
            while (rows.next()) {
                Row row = rows.row();
                if (row.size() != columns.size()) {
                    raggedRows++;
                    if (ragged.size() < LINES_SHOWN) {
                        ragged.add(row.line());
                    }
                } else {
                    addRow(row, name);
                    labels.add(labelColumn < 0 ? RowCodes.UNCODED : label.add(row, labelColumn));
                }
                if (labels.size() % ROWS_A_STEP == 0) {
                    Steps.unknown(progress);
                }
            }
            if (rows instanceof JsonRows json) {
                late.addAll(json.unknown());
            }
        }
        if (raggedRows > 0) {
            throw ragged(name, raggedRows, ragged);
        }
        codes.add(labels);
    }

    private void addRow(Row row, String name) throws CoreException {
        for (int c = 0; c < columns.size(); c++) {
            if (row.isMissing(c)) {
                columns.get(c).addMissing();
            } else if (!row.isNumber(c, numbers)) {
                columns.get(c).addText(row, c);
            } else if (Double.isInfinite(numbers.value())) {
                throw Failures.of("'" + name + "' holds the number " + row.text(c) + " in column '"
                        + columns.get(c).name()
                        + "' on line " + Words.number(row.line())
                        + ", which is too large to compute with; correct it or leave it empty.");
            } else {
                columns.get(c).addNumber(row, c);
            }
        }
    }

    private CoreException ragged(String name, long rows, List<Long> lines) {
        String shown = lines.stream().map(Words::number).collect(Collectors.joining(", "));
        return Failures.of("'" + name + "' has " + Words.count(rows, "row", "rows")
                + " whose number of values is not that of its "
                + Words.count(columns.size(), "column", "columns") + " (" + (rows == 1 ? "line " : "lines ") + shown
                + (rows > lines.size() ? ", ..." : "") + "); correct them and import again.");
    }

    /** Names of values that are none of the columns, since they come up far behind the beginning only. */
    Set<String> late() {
        return late;
    }

    List<ColumnProfile> columns() {
        return columns;
    }

    /** The label codes of each file added, in order. */
    List<RowCodes> codes() {
        return codes;
    }

    Optional<LabelProfile> label() {
        return labelColumn < 0 ? Optional.empty() : Optional.of(label);
    }
}
