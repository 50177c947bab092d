package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.List;

/** Numbers distinct texts in the order they are met, looked up by characters so that a known text costs no object. */
public final class ValueIndex {
    private final List<String> values = new ArrayList<>();
    private int[] table = new int[16];

    /** The number of the text; a new text gets the next one. */
    public int add(char[] chars, int from, int to) {
        int slot = slot(chars, from, to);
        if (table[slot] == 0) {
            values.add(new String(chars, from, to - from));
            table[slot] = values.size();
            if (values.size() * 2 > table.length) {
                grow();
                return values.size() - 1;
            }
        }
        return table[slot] - 1;
    }

    /** The number of the text, -1 when it is not known. */
    int find(char[] chars, int from, int to) {
        return table[slot(chars, from, to)] - 1;
    }

    static ValueIndex of(List<String> texts) {
        ValueIndex index = new ValueIndex();
        texts.forEach(text -> index.add(text.toCharArray(), 0, text.length()));
        return index;
    }

    public int size() {
        return values.size();
    }

    public List<String> values() {
        return values;
    }

    private int slot(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (table[slot] != 0 && !equal(values.get(table[slot] - 1), chars, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean equal(String value, char[] chars, int from, int to) {
        if (value.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (value.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < values.size(); i++) {
            char[] chars = values.get(i).toCharArray();
            table[slot(chars, 0, chars.length)] = i + 1;
        }
    }
}
