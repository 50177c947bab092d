package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A column of a table.
 *
 * @param name from the header, or {@code c0, c1, ...} where the file has none
 * @param type how its values are read
 * @param categories the distinct values in order, for {@link Type#CATEGORY}; else empty
 * @param missing how many of its values are missing (empty, {@code NA}, {@code NaN}, {@code null}, {@code ?})
 */
public record Column(String name, Type type, List<String> categories, long missing) {
    public Column {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** How a column's values are read. */
    public enum Type {
        @SerializedName("number")
        NUMBER,
        @SerializedName("category")
        CATEGORY,
        @SerializedName("text")
        TEXT
    }
}
