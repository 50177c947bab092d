package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The two-column lists of a dataset's content, {@code labels.csv} and {@code splits.csv}: RFC 4180 with LF. */
final class Csv {
    private Csv() {}

    /** Writes the list of a map's entries in their order, below a header, as a blob. */
    static <V> ObjectId insert(
            ObjectInserter inserter, String valueHeader, Map<String, V> entries, Function<V, String> text)
            throws IOException {
        long length = 0; // two passes over the entries instead of one copy: there may be millions
        try (CsvBytes rows = new CsvBytes(valueHeader, entries, text)) {
            length = rows.transferTo(OutputStream.nullOutputStream());
        }
        try (CsvBytes rows = new CsvBytes(valueHeader, entries, text)) {
            return inserter.insert(Constants.OBJ_BLOB, length, rows);
        }
    }

    /**
     * Reads such a list, with any line ends, without its header.
     *
     * @throws IOException when a row has not two fields
     */
    static SampleList read(String text, String name) throws IOException {
        return read(text, name, List.of());
    }

    /** @param known keys that are in memory already, likely those of the rows */
    static SampleList read(String text, String name, List<String> known) throws IOException {
        SampleList rows = new SampleList(known);
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
                rows.add(key, value);
            }
        }
        return rows;
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
