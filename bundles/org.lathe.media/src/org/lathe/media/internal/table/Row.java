package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a CSV file, as a view that is used again for the next row: its values without blanks around them, in one
 * array of characters.
 */
public final class Row {
    private char[] chars = new char[1024];
    private char[] scratch = new char[64];
    private int[] ends = new int[64];
    private int size;
    private long line;

    Row() {}

    void begin(long startingLine) {
        line = startingLine;
        size = 0;
    }

    void add(char[] from, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && isBlank(from[start])) {
            start++;
        }
        while (end > start && isBlank(from[end - 1])) {
            end--;
        }
        int at = start(size);
        if (at + end - start > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, at + end - start));
        }
        System.arraycopy(from, start, chars, at, end - start);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = at + end - start;
    }

    void add(String text) {
        if (text.length() > scratch.length) {
            scratch = new char[Math.max(text.length(), 2 * scratch.length)];
        }
        text.getChars(0, text.length(), scratch, 0);
        add(scratch, 0, text.length());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    /** How many characters its values have. */
    int length() {
        return start(size);
    }

    /** How many values. */
    public int size() {
        return size;
    }

    /** The line in the file that the row begins on, counted from 1. */
    public long line() {
        return line;
    }

    /** The characters of all values; column {@code i} lies from {@link #start} to {@link #end}. Valid until the next row. */
    public char[] chars() {
        return chars;
    }

    public int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    public int end(int column) {
        return ends[column];
    }

    public String text(int column) {
        int start = start(column);
        return new String(chars, start, ends[column] - start);
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** Whether the value is missing: empty, {@code NA}, {@code N/A}, {@code NaN}, {@code null} or {@code ?}. */
    public boolean isMissing(int column) {
        int start = start(column);
        return isMissing(chars, start, ends[column] - start);
    }

    static boolean isMissing(String text) {
        return isMissing(text.toCharArray(), 0, text.length());
    }

    private static boolean isMissing(char[] chars, int start, int length) {
        return switch (length) {
            case 0 -> true;
            case 1 -> chars[start] == '?';
            case 2 -> is(chars, start, "na");
            case 3 -> is(chars, start, "nan") || is(chars, start, "n/a");
            case 4 -> is(chars, start, "null");
            default -> false;
        };
    }

    private static boolean is(char[] chars, int start, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.toLowerCase(chars[start + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value is a number, which {@code numbers} then holds. */
    public boolean isNumber(int column, Numbers numbers) {
        return numbers.read(chars, start(column), ends[column]);
    }
}
