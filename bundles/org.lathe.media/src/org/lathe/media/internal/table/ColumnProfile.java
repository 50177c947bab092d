package org.lathe.media.internal.table;

import java.util.List;
import java.util.Optional;
import org.lathe.core.dataset.Column;
import org.lathe.core.text.Words;

/**
 * What the values of one column are, found in one pass in bounded memory: distinct values are only kept while they are
 * few enough to be categories.
 */
final class ColumnProfile {
    /** More distinct texts than these are free text. */
    static final int MOST_CATEGORIES = 1000;

    private static final int MOST_NUMBERS_KEPT = 64;
    private static final int LONGEST_CATEGORY = 256;

    private final String name;
    private final TextBudget budget;
    private ValueIndex values = new ValueIndex();
    private long missing;
    private long numbers;
    private long texts;
    private long firstTextLine;
    private String firstText = "";

    ColumnProfile(String name, TextBudget budget) {
        this.name = name;
        this.budget = budget;
    }

    void addMissing() {
        missing++;
    }

    void addNumber(Row row, int column) {
        numbers++;
        if (values != null) {
            keep(row, column);
            if (texts == 0 && values.size() > MOST_NUMBERS_KEPT) {
                values = null;
            }
        }
    }

    void addText(Row row, int column) {
        if (texts++ == 0) {
            firstTextLine = row.line();
            firstText = row.text(column);
        }
        if (values != null) {
            keep(row, column);
        }
    }

    private void keep(Row row, int column) {
        int before = values.size();
        int length = row.end(column) - row.start(column);
        if (length > LONGEST_CATEGORY) {
            values = null;
            return;
        }
        values.add(row.chars(), row.start(column), row.end(column));
        if (values.size() > MOST_CATEGORIES || values.size() > before && !budget.take(length)) {
            values = null;
        }
    }

    /** @param previous the column of this name in the dataset's previous version */
    Column column(Optional<Column> previous) {
        boolean wasCategory =
                previous.filter(c -> c.type() == Column.Type.CATEGORY).isPresent();
        if (texts == 0 && numbers > 0 && !(wasCategory && values != null)) {
            return new Column(name, Column.Type.NUMBER, List.of(), missing);
        }
        if (values == null || numbers + texts == 0 || !wasCategory && !repeats(values.size(), numbers + texts)) {
            return new Column(name, Column.Type.TEXT, List.of(), missing);
        }
        List<String> categories =
                values.values().stream().sorted(NaturalOrder.COMPARATOR).toList();
        return new Column(name, Column.Type.CATEGORY, categories, missing);
    }

    /** Whether values recur so often that they name kinds and not single things. */
    static boolean repeats(long distinct, long count) {
        return distinct < count && (distinct <= 10 || distinct <= count / 2);
    }

    /** A remark on a column of numbers with a few texts among them, which hide its numbers from a trainer. */
    Optional<String> remark() {
        if (texts == 0 || numbers < 9 * texts) {
            return Optional.empty();
        }
        String shown = firstText.length() > 40 ? firstText.substring(0, 40) + "…" : firstText;
        return Optional.of("is not numeric because of " + Words.count(texts, "text", "texts") + " among "
                + Words.count(numbers, "number", "numbers") + " (the first is '" + shown + "' on line "
                + Words.number(firstTextLine) + "); correct them or leave them empty to use it as a number");
    }

    String name() {
        return name;
    }
}
