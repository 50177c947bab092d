package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a two-column list: a sample's key and one of few different values. Kept so that a million samples of a
 * hundred classes cost a million keys and as many numbers.
 */
final class SampleList {
    static final SampleList EMPTY = new SampleList(List.of());

    /** Keys that are in memory already, where the rows are likely to have the same in the same order. */
    private final List<String> known;

    private String[] keys = new String[16];
    private int[] codes = new int[16];
    private int size;
    private final Map<String, Integer> codeByValue = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    /** What becomes of a value. */
    @FunctionalInterface
    interface Reading<V> {
        V of(String value) throws IOException;
    }

    SampleList(List<String> known) {
        this.known = known;
    }

    void add(String key, String value) {
        if (size == keys.length) {
            int capacity = size + (size >> 1);
            keys = Arrays.copyOf(keys, capacity);
            codes = Arrays.copyOf(codes, capacity);
        }
        Integer code = codeByValue.get(value);
        if (code == null) {
            code = values.size();
            codeByValue.put(value, code);
            values.add(value);
        }
        keys[size] = size < known.size() && known.get(size).equals(key) ? known.get(size) : key;
        codes[size++] = code;
    }

    /** The rows as a map; of two rows of a key the last counts. */
    <V> Map<String, V> map(Reading<V> reading) throws IOException {
        List<V> read = new ArrayList<>(values.size());
        for (String value : values) {
            read.add(reading.of(value));
        }
        if (isSorted()) {
            int[] rows = Arrays.copyOf(codes, size);
            return new SortedColumn<>(Arrays.copyOf(keys, size), row -> read.get(rows[row]));
        }
        Map<String, V> map = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            map.put(keys[i], read.get(codes[i]));
        }
        return Collections.unmodifiableMap(map);
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (keys[i - 1].compareTo(keys[i]) >= 0) {
                return false;
            }
        }
        return true;
    }
}
