package org.lathe.bench;

import java.util.Locale;

/**
 * What we want of a figure: of its ratio to the peer where there is one, else of the bare figure.
 *
 * @param least whether the bound is a least value, else it is a largest one
 */
record Aim(boolean least, double bound, String unit) {
    static Aim atLeast(double bound) {
        return new Aim(true, bound, "");
    }

    static Aim atMost(double bound) {
        return new Aim(false, bound, "");
    }

    Aim of(String ofUnit) {
        return new Aim(least, bound, ofUnit);
    }

    boolean met(double value) {
        return least ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", least ? ">=" : "<=", Amount.text(bound, unit));
    }
}
