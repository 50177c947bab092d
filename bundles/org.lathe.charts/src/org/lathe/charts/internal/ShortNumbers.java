package org.lathe.charts.internal;

import java.util.Locale;

/** Numbers as short as an axis wants them: {@code 1.2k}, {@code 0.05}, {@code 3e-4}. */
public final class ShortNumbers {
    private static final String[] LARGE = {"", "k", "M", "G", "T"};

    private ShortNumbers() {}

    /**
     * A number with as many decimals as tell it from its neighbours.
     *
     * @param step the distance of the neighbours, greater than 0
     * @param most the largest size on the axis: numbers of one axis are written alike
     */
    public static String format(double value, double step, double most) {
        double size = Math.abs(value);
        if (size < step * 1e-9) {
            return "0";
        }
        if (size >= 1e15) {
            return exponent(value, step);
        }
        if (size >= 1000) {
            int unit = Math.min(LARGE.length - 1, (int) Math.floor(Math.log10(size * (1 + 1e-12)) / 3));
            double scale = Math.pow(1000, unit);
            return trimmed(fixed(value / scale, step / scale)) + LARGE[unit];
        }
        return step < 0.999e-3 && most < 1e-2 ? exponent(value, step) : fixed(value, step);
    }

    /** A value of a logarithmic axis by itself. */
    public static String format(double value) {
        double size = Math.abs(value);
        return size == 0 ? "0" : format(value, Math.pow(10, Math.floor(Math.log10(size) + 1e-9)), size);
    }

    private static String fixed(double value, double step) {
        return String.format(Locale.ROOT, "%." + Math.clamp(decimals(step), 0, 12) + "f", value);
    }

    private static int decimals(double step) {
        int decimals = (int) Math.ceil(-Math.log10(step) - 1e-9);
        // 0.25 needs one more than 0.2
        double scaled = step * Math.pow(10, Math.max(0, decimals));
        return Math.abs(scaled - Math.rint(scaled)) > 1e-6 ? decimals + 1 : decimals;
    }

    private static String exponent(double value, double step) {
        int power = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        double scale = Math.pow(10, power);
        return trimmed(fixed(value / scale, Math.min(1, step / scale))) + "e" + power;
    }

    private static String trimmed(String number) {
        return number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number;
    }
}
