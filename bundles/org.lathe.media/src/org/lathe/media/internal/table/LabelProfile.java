package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The values of the column that holds the label: which classes they make, or that they are numbers. */
final class LabelProfile {
    /** Whole numbers with more distinct values than these are no classes. */
    static final int MOST_NUMBER_CLASSES = 100;
    /** More distinct texts than these are no classes. */
    static final int MOST_TEXT_CLASSES = 10_000;

    private final Numbers numbers;
    private final ValueIndex values = new ValueIndex();
    private final List<Long> counts = new ArrayList<>();
    private boolean tooMany;
    private boolean onlyNumbers = true;
    private boolean onlyWhole = true;
    private long present;

    LabelProfile(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Takes the row's label in. @return its code */
    short add(Row row, int column) {
        if (row.isMissing(column)) {
            return RowCodes.MISSING;
        }
        present++;
        if (!row.isNumber(column, numbers)) {
            onlyNumbers = false;
        } else if (!Numbers.isWhole(numbers.value())) {
            onlyWhole = false;
        }
        int code = tooMany
                ? values.find(row.chars(), row.start(column), row.end(column))
                : values.add(row.chars(), row.start(column), row.end(column));
        if (code < 0 || code >= MOST_TEXT_CLASSES) {
            tooMany = true;
            return RowCodes.UNCODED;
        }
        if (code == counts.size()) {
            counts.add(0L);
        }
        counts.set(code, counts.get(code) + 1);
        return (short) code;
    }

    long present() {
        return present;
    }

    /** How many distinct values, as they are written; {@link #MOST_TEXT_CLASSES} and one for more. */
    long distinct() {
        return tooMany ? MOST_TEXT_CLASSES + 1L : values.size();
    }

    boolean isNumeric() {
        return onlyNumbers && present > 0;
    }

    /** Whether the texts recur so that they can be classes. */
    boolean isText() {
        return !onlyNumbers && !tooMany && (values.size() <= 10 || ColumnProfile.repeats(values.size(), present));
    }

    /** Whether the numbers are few whole ones. */
    boolean canBeNumberClasses() {
        return isNumeric() && onlyWhole && !tooMany && wholeCounts().size() <= MOST_NUMBER_CLASSES;
    }

    /**
     * Whether the numbers are classes rather than quantities: two of them, or up to 20 without a gap that occur twice
     * each on average, or ten times each on average.
     */
    boolean areNumberClasses() {
        if (!canBeNumberClasses()) {
            return false;
        }
        TreeMap<Long, Long> found = wholeCounts();
        int distinct = found.size();
        boolean gapless = found.lastKey() - found.firstKey() == distinct - 1;
        return distinct <= 2 || present >= 10L * distinct || gapless && distinct <= 20 && present >= 2L * distinct;
    }

    private TreeMap<Long, Long> wholeCounts() {
        TreeMap<Long, Long> found = new TreeMap<>();
        IntStream.range(0, counts.size())
                .forEach(i -> found.merge(Long.parseLong(className(i)), counts.get(i), Long::sum));
        return found;
    }

    /** The classes in natural order. */
    List<String> classes() {
        return classByCode().stream().distinct().sorted(NaturalOrder.COMPARATOR).toList();
    }

    /** The class of each code: the text as it stands, a whole number as plain digits ({@code 1.0} and {@code 1} are one). */
    List<String> classByCode() {
        return IntStream.range(0, counts.size()).mapToObj(this::className).toList();
    }

    private String className(int code) {
        String text = values.values().get(code);
        return isNumeric() && onlyWhole ? numbers.whole(text) : text;
    }
}
