package org.lathe.onnx;

import java.util.List;
import java.util.Optional;

/**
 * One feature column of a table model, in the order of the model's input.
 *
 * @param categories values of a categorical column; a cell holds the index into this list. Empty for a numeric column
 * @param unit of a numeric column's raw values
 */
public record Column(String name, Kind kind, List<String> categories, Optional<String> unit) {
    /** What a cell of the column holds. */
    public enum Kind {
        /** A raw value; NaN where missing. */
        NUMERIC,
        /** The index of a category, as a float; NaN or -1 where missing or not among the categories. */
        CATEGORICAL
    }

    public Column {
        categories = categories == null ? List.of() : List.copyOf(categories);
        unit = unit == null ? Optional.empty() : unit;
        if (name == null || kind == null || (kind == Kind.NUMERIC) != categories.isEmpty()) {
            throw new IllegalArgumentException("column " + name + " of kind " + kind + " with " + categories);
        }
    }

    public static Column numeric(String name) {
        return new Column(name, Kind.NUMERIC, List.of(), Optional.empty());
    }

    public static Column categorical(String name, List<String> categories) {
        return new Column(name, Kind.CATEGORICAL, categories, Optional.empty());
    }
}
