package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two-column lists of a dataset's content, {@code labels.csv} and {@code splits.csv}: RFC 4180 with LF. */
final class Csv {
    private Csv() {}

    /** The list of a map's entries in their order, below a header. */
    static String write(String keyHeader, String valueHeader, Map<String, String> entries) {
        StringBuilder out = new StringBuilder(entries.size() * 32 + 32);
        append(out, keyHeader).append(',');
        append(out, valueHeader).append('\n');
        entries.forEach((key, value) -> {
            append(out, key).append(',');
            append(out, value).append('\n');
        });
        return out.toString();
    }

    private static StringBuilder append(StringBuilder out, String field) {
        boolean quoted = false;
        for (int i = 0; i < field.length() && !quoted; i++) {
            char c = field.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r' || c == ' ' && (i == 0 || i == field.length() - 1);
        }
        return quoted ? out.append('"').append(field.replace("\"", "\"\"")).append('"') : out.append(field);
    }

    /**
     * Reads such a list, with any line ends, without its header.
     *
     * @throws IOException when a row has not two fields
     */
    static Map<String, String> read(String text, String name) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        Cursor cursor = new Cursor(text);
        for (int row = 0; cursor.more(); row++) {
            String key = cursor.field();
            if (!cursor.comma()) {
                throw new IOException(name + " row " + row + " has no second field");
            }
            String value = cursor.field();
            if (!cursor.lineEnd()) {
                throw new IOException(name + " row " + row + " has more than two fields");
            }
            if (row > 0) {
                entries.put(key, value);
            }
        }
        return entries;
    }

    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        String field() {
            return more() && text.charAt(at) == '"' ? quoted() : plain();
        }

        private String plain() {
            int start = at;
            while (more() && text.charAt(at) != ',' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; more(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    if (!more() || text.charAt(at) != '"') {
                        break;
                    }
                }
                value.append(c);
            }
            return value.toString();
        }

        boolean comma() {
            boolean found = more() && text.charAt(at) == ',';
            at += found ? 1 : 0;
            return found;
        }

        boolean lineEnd() {
            if (!more()) {
                return true;
            }
            int start = at;
            at += text.charAt(at) == '\r' ? 1 : 0;
            at += more() && text.charAt(at) == '\n' ? 1 : 0;
            return at > start;
        }
    }
}
