package org.lathe.core.dataset;

import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** The shares of the splits; they add up to one. */
public record SplitRatios(double train, double validation, double test) {
    public static final SplitRatios STANDARD = new SplitRatios(0.8, 0.1, 0.1);

    public double of(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** Reads {@code train=0.8,validation=0.1,test=0.1}; a split left out gets nothing. */
    public static SplitRatios parse(String text) throws CoreException {
        double[] shares = new double[3];
        for (String part : text.split(",")) {
            String[] pair = part.strip().split("=", 2);
            Split split = Split.of(pair[0].strip()).orElse(null);
            double share = pair.length == 2 ? number(pair[1]) : -1;
            if (split == null || !(share >= 0 && share <= 1)) {
                throw Failures.of(
                        "'" + text + "' is no split: write shares such as train=0.8,validation=0.1,test=0.1.");
            }
            shares[split.ordinal()] = share;
        }
        if (Math.abs(shares[0] + shares[1] + shares[2] - 1) > 1e-6 || shares[0] == 0) {
            throw Failures.of("The shares of '" + text + "' must add up to 1, with some for train.");
        }
        return new SplitRatios(shares[0], shares[1], shares[2]);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "train=%s,validation=%s,test=%s", train, validation, test);
    }
}
