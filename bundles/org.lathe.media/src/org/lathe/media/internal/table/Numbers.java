package org.lathe.media.internal.table;

/**
 * Reads decimal numbers from characters, without making text of them in the usual case. Short numbers are exact by
 * dividing or multiplying two exact doubles (W. D. Clinger, "How to read floating point numbers accurately", 1990); the
 * others go through {@link Double#parseDouble}. Not safe for several threads.
 */
public final class Numbers {
    private static final int EXACT_DIGITS = 15;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final boolean decimalComma;
    private double value;

    /** @param decimalComma whether {@code 1,5} is one and a half, as in files whose delimiter is a semicolon */
    public Numbers(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** The number that {@link #read} found last; infinite when it is too large for a 32-bit float. */
    public double value() {
        return value;
    }

    /** Whether the characters are one number: digits with an optional sign, decimal point and exponent, or infinity. */
    public boolean read(char[] text, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            negative = text[at++] == '-';
        }
        long digits = 0;
        int significant = 0;
        int count = 0;
        int fraction = 0;
        boolean point = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                count++;
                if (significant > 0 || c != '0') {
                    significant++;
                }
                if (significant <= EXACT_DIGITS) {
                    digits = digits * 10 + (c - '0');
                }
                if (point) {
                    fraction++;
                }
            } else if (!point && (c == '.' || decimalComma && c == ',')) {
                point = true;
            } else {
                break;
            }
        }
        if (count == 0) {
            return infinity(text, at, to, negative);
        }
        int exponent = 0;
        if (at < to) {
            if (text[at] != 'e' && text[at] != 'E') {
                return false;
            }
            int end = exponentEnd(text, at + 1, to);
            if (end != to || to - at > 12) {
                return false;
            }
            exponent = (int) Math.clamp(Long.parseLong(new String(text, at + 1, to - at - 1)), -100_000, 100_000);
        }
        int scale = exponent - fraction;
        double size;
        if (significant <= EXACT_DIGITS && scale >= -22 && scale <= 22) {
            size = scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
        } else {
            size = Math.abs(Double.parseDouble(new String(text, from, to - from).replace(',', '.')));
        }
        value = limit(negative ? -size : size);
        return true;
    }

    /** A whole number as plain digits, {@code 1} for {@code 1.0}; other texts as they stand. */
    public String whole(String text) {
        return read(text.toCharArray(), 0, text.length()) && isWhole(value) ? Long.toString((long) value) : text;
    }

    /** A number as Java and JSON write it, whole numbers without a fraction; other texts as they stand. */
    public String plain(String text) {
        if (!read(text.toCharArray(), 0, text.length())) {
            return text;
        }
        return isWhole(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private boolean infinity(char[] text, int at, int to, boolean negative) {
        String rest = to - at == 3 || to - at == 8 ? new String(text, at, to - at) : "";
        if (rest.equalsIgnoreCase("inf") || rest.equalsIgnoreCase("infinity")) {
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return true;
        }
        return false;
    }

    private static int exponentEnd(char[] text, int from, int to) {
        int at = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        if (at == to) {
            return -1;
        }
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static double limit(double number) {
        return Math.abs(number) > Float.MAX_VALUE ? Math.signum(number) * Double.POSITIVE_INFINITY : number;
    }

    /** Whether the number has no fraction and is small enough to be a class. */
    public static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15;
    }
}
