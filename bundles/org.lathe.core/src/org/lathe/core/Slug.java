package org.lathe.core;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The short names of projects, datasets and models: letters, digits, {@code -}, {@code _} and {@code .}, not beginning
 * with a dot or a dash, at most 100 characters, so that they are safe as file names, git ref names and in addresses.
 */
public final class Slug {
    private static final int LONGEST = 100;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._-]{0," + (LONGEST - 1) + "}");
    /** Names that Windows gives to devices, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private Slug() {}

    /** Whether the name can be used as it is. */
    public static boolean isSlug(String name) {
        return FORM.matcher(name).matches()
                && !name.contains("..")
                && !name.endsWith(".")
                && !name.endsWith(".lock")
                && !name.endsWith(".git")
                && !DEVICE.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFC);
    }

    /** The name itself, for use in a path. @throws IllegalArgumentException when it is no slug */
    public static String check(String name) {
        if (!isSlug(name)) {
            throw new IllegalArgumentException("'" + name + "' is not a usable name: " + RULE);
        }
        return name;
    }

    /** What a name may be, to end a sentence with. */
    public static final String RULE = "use letters, digits, '-', '_' and '.', at most " + LONGEST
            + " characters, beginning with a letter or digit";

    /** A slug made from any text, such as the name of what was dropped; {@code fallback} when nothing of it is usable. */
    public static String of(String text, String fallback) {
        String slug = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[-.\\p{M}]+|[-.]+$", "");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST).replaceAll("[-.\\p{Cs}]+$", "");
        }
        return isSlug(slug) ? slug : fallback;
    }
}
