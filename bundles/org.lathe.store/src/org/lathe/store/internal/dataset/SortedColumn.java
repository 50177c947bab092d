package org.lathe.store.internal.dataset;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;

/**
 * A read-only map over sorted keys whose values are made when they are asked for: a million entries cost little more
 * than their keys.
 */
final class SortedColumn<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
    private final String[] keys;
    private final IntFunction<V> values;
    private final int from;
    private final int to;

    /** @param keys in order, each once; not changed after */
    SortedColumn(String[] keys, IntFunction<V> values) {
        this(keys, values, 0, keys.length);
    }

    private SortedColumn(String[] keys, IntFunction<V> values, int from, int to) {
        this.keys = keys;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public boolean containsKey(Object key) {
        return index(key) >= 0;
    }

    @Override
    public V get(Object key) {
        int index = index(key);
        return index < 0 ? null : values.apply(index);
    }

    private int index(Object key) {
        return key instanceof String text ? Arrays.binarySearch(keys, from, to, text) : -1;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, V>> {
        private int at = from;

        @Override
        public boolean hasNext() {
            return at < to;
        }

        @Override
        public Entry<String, V> next() {
            if (at >= to) {
                throw new NoSuchElementException();
            }
            return Map.entry(keys[at], values.apply(at++));
        }
    }

    @Override
    public Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, V> subMap(String fromKey, String toKey) {
        return new SortedColumn<>(keys, values, insertion(fromKey), Math.max(insertion(fromKey), insertion(toKey)));
    }

    @Override
    public SortedMap<String, V> headMap(String toKey) {
        return new SortedColumn<>(keys, values, from, insertion(toKey));
    }

    @Override
    public SortedMap<String, V> tailMap(String fromKey) {
        return new SortedColumn<>(keys, values, insertion(fromKey), to);
    }

    private int insertion(String key) {
        int index = Arrays.binarySearch(keys, from, to, key);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public String firstKey() {
        return key(from);
    }

    @Override
    public String lastKey() {
        return key(to - 1);
    }

    private String key(int index) {
        if (from == to) {
            throw new NoSuchElementException();
        }
        return keys[index];
    }
}
