package org.lathe.charts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lathe.charts.Range;

/** Round numbers along an axis, so far apart that their labels never touch. */
public final class Ticks {
    private static final double[] ROUND = {1, 2, 5};
    private static final int MANY = 200;

    private Ticks() {}

    /**
     * Ticks of a horizontal axis.
     *
     * @param pixels its length
     * @param width of a label, in the same pixels
     * @param gap between two labels, at least
     * @param unit the axis' value of one labelled unit, such as 60 for minutes on an axis in seconds
     * @param whole whether only whole numbers make sense, as for steps
     */
    public static List<Tick> across(
            Range range, double pixels, ToDoubleFunction<String> width, double gap, double unit, boolean whole) {
        Range shown = new Range(range.low() / unit, range.high() / unit);
        List<Tick> ticks = List.of();
        for (double step : steps(shown, pixels / 24, whole)) {
            ticks = ticks(shown, step, unit);
            double widest = ticks.stream()
                    .mapToDouble(t -> width.applyAsDouble(t.label()))
                    .max()
                    .orElse(0);
            if (step / shown.length() * pixels >= widest + gap) {
                return ticks;
            }
        }
        return ticks.isEmpty() ? ticks : ticks.subList(0, 1);
    }

    /**
     * Ticks of a vertical axis.
     *
     * @param gap between two ticks, at least
     */
    public static List<Tick> up(Range range, double pixels, double gap) {
        for (double step : steps(range, pixels / gap, false)) {
            if (step / range.length() * pixels >= gap) {
                return ticks(range, step, 1);
            }
        }
        return List.of();
    }

    /** Ticks of a vertical logarithmic axis: powers of ten, with 2 and 5 between them where there is room. */
    public static List<Tick> upLog(Range range, double pixels, double gap) {
        double decades = Math.log10(range.high()) - Math.log10(range.low());
        double decade = pixels / decades;
        if (decades < 0.7) {
            return up(range, pixels, gap);
        }
        int each = (int) Math.ceil(gap / decade);
        double[] parts = decade * Math.log10(2) >= gap
                ? ROUND
                : decade * Math.log10(3) >= gap ? new double[] {1, 3} : new double[] {1};
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(range.low()));
        for (int power = first; power <= Math.log10(range.high()); power++) {
            for (double part : parts) {
                double value = part * Math.pow(10, power);
                if (Math.floorMod(power, each) == 0 && range.contains(value)) {
                    ticks.add(new Tick(value, ShortNumbers.format(value)));
                }
            }
        }
        return ticks;
    }

    /** Round steps from one that gives about {@code most} ticks upward. */
    private static List<Double> steps(Range range, double most, boolean whole) {
        double least = range.length() / Math.clamp(most, 1, MANY);
        int power = (int) Math.floor(Math.log10(least));
        List<Double> steps = new ArrayList<>();
        for (int p = power; p <= power + 4; p++) {
            for (double round : ROUND) {
                double step = round * Math.pow(10, p);
                if (step >= least * 0.999 && (!whole || step >= 1)) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static List<Tick> ticks(Range range, double step, double unit) {
        List<Tick> ticks = new ArrayList<>();
        double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        double first = Math.ceil(range.low() / step - 1e-6);
        for (int i = 0; i <= MANY && (first + i) * step <= range.high() + step * 1e-6; i++) {
            double value = (first + i) * step;
            ticks.add(new Tick(value * unit, ShortNumbers.format(value, step, most)));
        }
        return ticks;
    }
}
