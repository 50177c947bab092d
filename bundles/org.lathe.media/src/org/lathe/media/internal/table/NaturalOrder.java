package org.lathe.media.internal.table;

import java.util.Comparator;

/**
 * The order in which people list names: whole numbers first, by value; then texts, runs of digits in them by their number,
 * so that {@code class2} comes before {@code class10}.
 */
public final class NaturalOrder implements Comparator<String> {
    public static final Comparator<String> COMPARATOR = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        boolean leftNumber = isInteger(left);
        boolean rightNumber = isInteger(right);
        if (leftNumber && rightNumber) {
            int order = Long.compare(Long.parseLong(left), Long.parseLong(right));
            return order != 0 ? order : left.compareTo(right);
        }
        return leftNumber != rightNumber ? Boolean.compare(rightNumber, leftNumber) : compareTexts(left, right);
    }

    private static int compareTexts(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int order;
            if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
                int endLeft = digitsEnd(left, i);
                int endRight = digitsEnd(right, j);
                order = compareDigits(left.substring(i, endLeft), right.substring(j, endRight));
                i = endLeft;
                j = endRight;
            } else {
                order = Character.compare(
                        Character.toLowerCase(left.charAt(i++)), Character.toLowerCase(right.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length() - i, right.length() - j);
        return order != 0 ? order : left.compareTo(right);
    }

    private static boolean isInteger(String text) {
        return text.matches("-?\\d{1,18}");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareDigits(String left, String right) {
        String a = left.replaceFirst("^0+(?=.)", "");
        String b = right.replaceFirst("^0+(?=.)", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
