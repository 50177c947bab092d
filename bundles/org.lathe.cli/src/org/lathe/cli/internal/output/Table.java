package org.lathe.cli.internal.output;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns: text to the left, numbers to the right. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, boolean right) {}

    /** Adds a column whose cells begin at the same place. */
    public Table text(String title) {
        columns.add(new Column(title, false));
        return this;
    }

    /** Adds a column whose cells end at the same place. */
    public Table number(String title) {
        columns.add(new Column(title, true));
        return this;
    }

    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(cells.stream()
                .map(cell -> cell.replaceAll("\\s*[\\r\\n]+\\s*", " "))
                .toList());
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** The header and the rows, without blanks at line ends. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::title).toList()));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(width(i) - length(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int widest = length(columns.get(column).title());
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
