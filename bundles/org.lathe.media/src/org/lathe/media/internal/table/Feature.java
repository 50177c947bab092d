package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.text.Words;

/** One column that a trainer sees: where it stands in the file, and how its text becomes a float. */
final class Feature {
    private final String name;
    private final int column;
    private final ValueIndex categories;

    private Feature(Column column, int place) {
        name = column.name();
        this.column = place;
        categories = column.type() == Column.Type.CATEGORY ? ValueIndex.of(column.categories()) : null;
    }

    /**
     * The wanted columns, or where none are named all but the label's and free text.
     *
     * @throws CoreException when the table lacks a wanted column, or has none to learn from
     */
    static List<Feature> of(DatasetDescription table, List<Column> wanted) throws CoreException {
        List<Feature> features = new ArrayList<>();
        List<String> names = table.columns().stream().map(Column::name).toList();
        for (Column column : wanted.isEmpty() ? table.columns() : wanted) {
            int place = names.indexOf(column.name());
            if (place < 0) {
                throw Failures.of("The dataset has no column '" + column.name() + "', which is needed; it has "
                        + TableHead.list(names) + ".");
            }
            boolean usable = column.type() != Column.Type.TEXT
                    && !table.labelColumn()
                            .map(c -> c.name().equals(column.name()))
                            .orElse(false);
            if (usable || !wanted.isEmpty()) {
                features.add(new Feature(column, place));
            }
        }
        if (features.isEmpty()) {
            throw Failures.of("The dataset has no column of numbers or categories to learn from beside its label.");
        }
        return List.copyOf(features);
    }

    String name() {
        return name;
    }

    /** The row's value: the number, the category's index, NaN where missing or an unknown category. */
    float value(Row row, Numbers numbers, String file) throws CoreException {
        if (row.isMissing(column)) {
            return Float.NaN;
        }
        if (categories != null) {
            int index = categories.find(row.chars(), row.start(column), row.end(column));
            return index < 0 ? Float.NaN : index;
        }
        if (!row.isNumber(column, numbers)) {
            throw Failures.of("'" + file + "' holds '" + row.text(column) + "' instead of a number in column '" + name
                    + "' on line " + Words.number(row.line()) + "; correct it and import again.");
        }
        return (float) numbers.value();
    }
}
