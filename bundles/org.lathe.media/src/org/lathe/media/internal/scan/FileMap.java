package org.lathe.media.internal.scan;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A value for some of the files of a list, by path, in order; read only. Nothing is kept but what makes a file's value
 * from its place.
 *
 * @param <V> the values' type
 */
final class FileMap<V> extends AbstractMap<String, V> {
    private final FileList files;
    private final IntFunction<V> value;
    private final int size;

    /** @param value of a file by its place, null where it has none */
    FileMap(FileList files, IntFunction<V> value) {
        this.files = files;
        this.value = value;
        int count = 0;
        for (int i = 0; i < files.size(); i++) {
            count += value.apply(i) == null ? 0 : 1;
        }
        this.size = count;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public V get(Object key) {
        int index = key instanceof String path ? files.find(path) : -1;
        return index < 0 ? null : value.apply(index);
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
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            while (next < files.size() && value.apply(next) == null) {
                next++;
            }
            return next < files.size();
        }

        @Override
        public Map.Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(files.path(next), value.apply(next++));
        }
    }
}
