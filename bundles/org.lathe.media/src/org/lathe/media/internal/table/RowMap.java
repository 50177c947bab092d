package org.lathe.media.internal.table;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.lathe.core.dataset.SampleKey;

/**
 * A value for each labelled row of a table, by sample key, in order; read only. The keys are made when asked for, so that
 * ten million rows take 20 MB and not a gigabyte.
 *
 * @param <V> the values' type
 */
final class RowMap<V> extends AbstractMap<String, V> {
    private final List<Part<V>> parts;

    RowMap(List<Part<V>> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * The rows of one file.
     *
     * @param path the file's path below {@code data/}
     * @param value of a row by its code
     */
    record Part<V>(String path, RowCodes codes, java.util.function.IntFunction<V> value) {}

    /** How many rows have a value; {@link #size} ends at the largest {@code int}. */
    long count() {
        return parts.stream().mapToLong(part -> part.codes().present()).sum();
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, count());
    }

    @Override
    public V get(Object key) {
        if (!(key instanceof String text)) {
            return null;
        }
        int mark = text.lastIndexOf('#');
        long row = row(text, mark + 1);
        for (Part<V> part : parts) {
            if (row >= 0 && mark == part.path().length() && text.startsWith(part.path())) {
                short code = row < part.codes().size() ? part.codes().get(row) : RowCodes.MISSING;
                return code == RowCodes.MISSING ? null : part.value().apply(code);
            }
        }
        return null;
    }

    /** The row's number that ends a key, -1 when it is not written as keys are. */
    private static long row(String key, int from) {
        int digits = key.length() - from;
        if (from == 0 || digits < 1 || digits > 18 || key.charAt(from) == '0' && digits > 1) {
            return -1;
        }
        long row = 0;
        for (int i = from; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return RowMap.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, V>> {
        private int part;
        private long row;

        @Override
        public boolean hasNext() {
            while (part < parts.size()) {
                RowCodes codes = parts.get(part).codes();
                while (row < codes.size()) {
                    if (codes.get(row) != RowCodes.MISSING) {
                        return true;
                    }
                    row++;
                }
                part++;
                row = 0;
            }
            return false;
        }

        @Override
        public Map.Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Part<V> current = parts.get(part);
            V value = current.value().apply(current.codes().get(row));
            return Map.entry(SampleKey.row(current.path(), row++), value);
        }
    }
}
