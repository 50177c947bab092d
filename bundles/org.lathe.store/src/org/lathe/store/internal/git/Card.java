package org.lathe.store.internal.git;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A card, {@code README.md}: YAML front matter as SharingHub and Hugging Face read it, then text for people. Only simple
 * {@code key: value} lines of the front matter are read; whatever else people write there is theirs.
 */
public final class Card {
    private static final String FENCE = "---";

    private Card() {}

    /** A first card; empty values are left out. */
    public static String text(String title, String license, String body) {
        StringBuilder card = new StringBuilder(FENCE).append('\n');
        append(card, "title", title);
        append(card, "license", license);
        return card.append(FENCE)
                .append("\n\n# ")
                .append(title.replaceAll("\\s+", " "))
                .append("\n\n")
                .append(body)
                .append('\n')
                .toString();
    }

    /** A field of a card's front matter. */
    public static Optional<String> field(String card, String key) {
        return Optional.ofNullable(fields(card).get(key));
    }

    private static Map<String, String> fields(String card) {
        Map<String, String> fields = new TreeMap<>();
        String[] lines = card.split("\r?\n", 200);
        if (!lines[0].strip().equals(FENCE)) {
            return fields;
        }
        for (int i = 1; i < lines.length && !lines[i].strip().equals(FENCE); i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0 && !Character.isWhitespace(lines[i].charAt(0))) {
                fields.putIfAbsent(
                        lines[i].substring(0, colon).strip(),
                        unquoted(lines[i].substring(colon + 1).strip()));
            }
        }
        return fields;
    }

    private static void append(StringBuilder card, String key, String value) {
        if (!value.isBlank()) {
            String plain = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            card.append(key)
                    .append(": \"")
                    .append(plain.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
    }

    private static String unquoted(String value) {
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value;
    }
}
