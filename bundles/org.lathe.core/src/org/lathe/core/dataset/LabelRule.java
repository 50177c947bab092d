package org.lathe.core.dataset;

import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * Where a sample's label comes from.
 *
 * @param from the kind of source
 * @param name the column's or file's name; empty for the others
 */
public record LabelRule(Source from, String name) {
    /** The kinds of sources of a label. */
    public enum Source {
        /** The folder that an image lies in. */
        FOLDER,
        /** A column of the table. */
        COLUMN,
        /** A CSV file beside the samples, with a path and a label in each row. */
        FILE,
        NONE
    }

    public static final LabelRule FOLDER = new LabelRule(Source.FOLDER, "");
    public static final LabelRule NONE = new LabelRule(Source.NONE, "");

    public static LabelRule column(String name) {
        return new LabelRule(Source.COLUMN, name);
    }

    /** Reads {@code folder}, {@code column:NAME}, {@code file:NAME.csv} or {@code none}. */
    public static LabelRule parse(String text) throws CoreException {
        if (text.equals("folder")) {
            return FOLDER;
        }
        if (text.equals("none")) {
            return NONE;
        }
        if (text.startsWith("column:") && text.length() > 7) {
            return column(text.substring(7));
        }
        if (text.startsWith("file:") && text.length() > 5) {
            return new LabelRule(Source.FILE, text.substring(5));
        }
        throw Failures.of("'" + text + "' is no label rule: write folder, column:NAME, file:NAME.csv or none.");
    }

    @Override
    public String toString() {
        return switch (from) {
            case FOLDER -> "folder";
            case COLUMN -> "column:" + name;
            case FILE -> "file:" + name;
            case NONE -> "none";
        };
    }
}
