package org.lathe.store.internal.dataset;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;

/** Where a dataset stands in the project's tree, and the tags of its versions. */
final class Names {
    static final String FOLDER = "datasets";
    static final String DESCRIPTION = "dataset.json";
    static final String LABELS = "labels.csv";
    static final String SPLITS = "splits.csv";
    static final String DATA = "data";
    /** The line of a version's commit message that tells the size of its files: bytes. */
    static final String BYTES_FOOTER = "Lathe-Bytes";

    private static final Pattern NUMBER = Pattern.compile("v([1-9]\\d{0,8})");

    private Names() {}

    static String dataset(String name) {
        return FOLDER + "/" + name;
    }

    static String content(String name) {
        return dataset(name) + "/content";
    }

    static String card(String name) {
        return dataset(name) + "/README.md";
    }

    static String deleted(String name) {
        return dataset(name) + "/deleted.json";
    }

    /** The beginning of the full names of all tags of a dataset. */
    static String tags(String name) {
        return Constants.R_TAGS + "dataset/" + name + "/";
    }

    static String tag(String name, int number) {
        return tags(name) + "v" + number;
    }

    /** The number in {@code v12}. */
    static OptionalInt number(String label) {
        Matcher matcher = NUMBER.matcher(label);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
