package org.lathe.core.text;

import java.time.Duration;
import java.util.Locale;

/** How numbers, sizes and durations are said to people, the same in the shell and the window. */
public final class Words {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Words() {}

    /** Decimal units as file managers use them: {@code 512 B}, {@code 1.2 GB}. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0
                ? bytes + " B"
                : String.format(Locale.ROOT, value < 99.95 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /** {@code 00:48}, {@code 12:05}, {@code 2 h 05 min}, {@code 3 d 4 h}. */
    public static String duration(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
        }
        return String.format(Locale.ROOT, "%d d %d h", seconds / 86_400, seconds / 3600 % 24);
    }

    /** {@code 1,204 images}: the count with its thousands, and the noun in the number it needs. */
    public static String count(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A metric in few characters: four significant digits, exponents short ({@code 3e-4}). */
    public static String metric(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (value == 0 || size >= 1e-3 && size < 1e5) {
            String text = String.format(
                    Locale.ROOT,
                    "%." + Math.clamp(3 - (long) Math.floor(Math.log10(Math.max(size, 1e-12))), 0, 4) + "f",
                    value);
            return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        }
        return String.format(Locale.ROOT, "%.2e", value)
                .replaceAll("\\.?0*e", "e")
                .replaceAll("e([-+])0", "e$1")
                .replace("e+", "e");
    }
}
