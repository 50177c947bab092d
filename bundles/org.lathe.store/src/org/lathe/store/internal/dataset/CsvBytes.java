package org.lathe.store.internal.dataset;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/** The bytes of a two-column list, made while they are read: RFC 4180 with LF. */
final class CsvBytes extends InputStream {
    private final Iterator<? extends Map.Entry<String, ?>> entries;
    private final Function<Object, String> text;
    private byte[] row;
    private int at;

    @SuppressWarnings("unchecked")
    <V> CsvBytes(String valueHeader, Map<String, V> entries, Function<V, String> text) {
        this.entries = entries.entrySet().iterator();
        this.text = value -> text.apply((V) value);
        this.row = bytes("sample", valueHeader);
    }

    @Override
    public int read() {
        return more() ? row[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = 0;
        while (count < length && more()) {
            int part = Math.min(length - count, row.length - at);
            System.arraycopy(row, at, buffer, offset + count, part);
            at += part;
            count += part;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private boolean more() {
        if (at == row.length && entries.hasNext()) {
            Map.Entry<String, ?> entry = entries.next();
            row = bytes(entry.getKey(), text.apply(entry.getValue()));
            at = 0;
        }
        return at < row.length;
    }

    private static byte[] bytes(String key, String value) {
        StringBuilder out = new StringBuilder(key.length() + value.length() + 2);
        append(out, key);
        out.append(',');
        append(out, value);
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, String field) {
        boolean quoted = false;
        for (int i = 0; i < field.length() && !quoted; i++) {
            char c = field.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r' || c == ' ' && (i == 0 || i == field.length() - 1);
        }
        if (quoted) {
            out.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            out.append(field);
        }
    }
}
