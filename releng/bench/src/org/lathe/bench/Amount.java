package org.lathe.bench;

import java.util.Locale;

/** Numbers for people: three or four digits that count, and a unit. */
final class Amount {
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e4;

    private Amount() {}

    static String text(double value, String unit) {
        String number;
        if (value >= MILLION) {
            number = String.format(Locale.ROOT, "%.1f M", value / MILLION);
        } else if (value >= THOUSAND) {
            number = String.format(Locale.ROOT, "%,.0f", value);
        } else if (value >= 100 || value == Math.rint(value)) {
            number = String.format(Locale.ROOT, "%.0f", value);
        } else {
            number = String.format(Locale.ROOT, "%.2f", value);
        }
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
