package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * What the first line of a CSV file is, and so how its columns are called.
 *
 * @param style what the first line is
 * @param columns the names: from the header, or {@code c0, c1, ...}
 * @param first the first line's values
 */
record Header(Style style, List<String> columns, List<String> first) {
    /** What a first line can be. */
    enum Style {
        /** The columns' names. */
        NAMES,
        /** Data. */
        NONE,
        /**
         * The numbers of rows and of feature columns, then the classes' names, as scikit-learn's bundled CSV files have
         * it; not names of columns.
         */
        SUMMARY
    }

    /** Whether the first line is to be skipped. */
    boolean present() {
        return style != Style.NONE;
    }

    /**
     * Compares the first row with those below it: a text above numbers, or above categories that it is not one of, speaks
     * for a header, a number within the range of the numbers below it, or one of the categories, for data. Without any
     * such sign a first row of different texts is a header.
     */
    static Header guess(List<List<String>> rows, Numbers numbers, String name) throws CoreException {
        List<String> first = rows.getFirst();
        List<List<String>> body = rows.subList(1, rows.size());
        int columns = commonSize(body.isEmpty() ? rows : body);
        if (isSummary(first, columns, body)) {
            return new Header(Style.SUMMARY, numbered(columns), first);
        }
        int votes = 0;
        boolean plain = true;
        for (int c = 0; c < first.size(); c++) {
            int at = c;
            List<String> below = body.stream()
                    .filter(row -> row.size() == columns && at < columns)
                    .map(row -> row.get(at))
                    .filter(text -> !Row.isMissing(text))
                    .toList();
            votes += vote(first.get(c), below, numbers);
            plain &= !isNumber(first.get(c), numbers) && !(c > 0 && Row.isMissing(first.get(c)));
        }
        boolean distinct = new HashSet<>(first).size() == first.size();
        return votes > 0 || votes == 0 && plain && distinct
                ? new Header(Style.NAMES, names(first, name), first)
                : new Header(Style.NONE, numbered(first.size()), first);
    }

    private static int vote(String first, List<String> below, Numbers numbers) {
        if (below.isEmpty() || Row.isMissing(first)) {
            return 0;
        }
        double[] values = below.stream()
                .filter(text -> isNumber(text, numbers))
                .mapToDouble(text -> value(text, numbers))
                .toArray();
        if (values.length == below.size()) {
            if (!isNumber(first, numbers)) {
                return 1;
            }
            double number = value(first, numbers);
            boolean within = number
                            >= IntStream.range(0, values.length)
                                    .mapToDouble(i -> values[i])
                                    .min()
                                    .orElseThrow()
                    && number
                            <= IntStream.range(0, values.length)
                                    .mapToDouble(i -> values[i])
                                    .max()
                                    .orElseThrow();
            return within ? -1 : 0;
        }
        Set<String> distinct = new HashSet<>(below);
        if (distinct.contains(first)) {
            return -1;
        }
        return distinct.size() <= below.size() / 2 ? 1 : 0;
    }

    private static boolean isNumber(String text, Numbers numbers) {
        return numbers.read(text.toCharArray(), 0, text.length());
    }

    private static double value(String text, Numbers numbers) {
        isNumber(text, numbers);
        return numbers.value();
    }

    private static int commonSize(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Two counts, the second that of the columns but one, then as many names as the last column has values. */
    private static boolean isSummary(List<String> first, int columns, List<List<String>> body) {
        if (first.size() < 4
                || !first.get(0).matches("\\d{1,9}")
                || !first.get(1).equals(Integer.toString(columns - 1))) {
            return false;
        }
        List<String> names = first.subList(2, first.size());
        Numbers numbers = new Numbers(false);
        long classes = body.stream()
                .filter(row -> row.size() == columns)
                .map(List::getLast)
                .distinct()
                .count();
        return names.stream().noneMatch(text -> text.isEmpty() || isNumber(text, numbers))
                && Integer.parseInt(first.get(0)) >= body.size()
                && classes <= names.size();
    }

    private static List<String> numbered(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
    }

    private static List<String> names(List<String> first, String name) throws CoreException {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String column = first.get(i).isEmpty() ? "c" + i : first.get(i);
            Integer before = seen.put(column, i);
            if (before != null) {
                throw Failures.of(String.format(
                        Locale.ROOT,
                        "'%s' names the column '%s' twice (columns %d and %d); rename one of them.",
                        name,
                        column,
                        before + 1,
                        i + 1));
            }
            names.add(column);
        }
        return names;
    }
}
