package org.lathe.core.recipe;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * A parameter of a recipe.
 *
 * @param key its name on the command line and in a run's record
 * @param label its name for people
 * @param description one sentence on what it does
 * @param type how its text is read
 * @param standard the default, as text
 * @param minimum smallest value of a number
 * @param maximum largest value of a number
 * @param choices the values of a {@link Type#CHOICE}; else empty
 * @param advanced whether most people leave it as it is, so that a form shows it on demand only
 */
public record Parameter(
        String key,
        String label,
        String description,
        Type type,
        String standard,
        Optional<Double> minimum,
        Optional<Double> maximum,
        List<String> choices,
        boolean advanced) {

    /** How a parameter's text is read. */
    public enum Type {
        INTEGER,
        REAL,
        BOOLEAN,
        CHOICE,
        TEXT
    }

    public static Parameter integer(String key, String label, String description, long standard, long min, long max) {
        return new Parameter(
                key,
                label,
                description,
                Type.INTEGER,
                Long.toString(standard),
                Optional.of((double) min),
                Optional.of((double) max),
                List.of(),
                false);
    }

    public static Parameter real(
            String key, String label, String description, String standard, double min, double max) {
        return new Parameter(
                key, label, description, Type.REAL, standard, Optional.of(min), Optional.of(max), List.of(), false);
    }

    public static Parameter choice(String key, String label, String description, String standard, String... choices) {
        return new Parameter(
                key,
                label,
                description,
                Type.CHOICE,
                standard,
                Optional.empty(),
                Optional.empty(),
                List.of(choices),
                false);
    }

    public static Parameter flag(String key, String label, String description, boolean standard) {
        return new Parameter(
                key,
                label,
                description,
                Type.BOOLEAN,
                Boolean.toString(standard),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    public static Parameter text(String key, String label, String description, String standard) {
        return new Parameter(
                key, label, description, Type.TEXT, standard, Optional.empty(), Optional.empty(), List.of(), false);
    }

    /** The same, for people who know what they do. */
    public Parameter asAdvanced() {
        return new Parameter(key, label, description, type, standard, minimum, maximum, choices, true);
    }

    /** What is wrong with the text as a value, in one sentence; absent when nothing is. */
    public Optional<String> problem(String text) {
        return switch (type) {
            case INTEGER -> numberProblem(text, "[-+]?\\d{1,18}", "a whole number");
            case REAL -> numberProblem(text, "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?", "a number");
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.empty()
                        : Optional.of(label + " must be true or false.");
            case CHOICE ->
                choices.contains(text)
                        ? Optional.empty()
                        : Optional.of(label + " must be one of " + String.join(", ", choices) + ".");
            case TEXT -> Optional.empty();
        };
    }

    private Optional<String> numberProblem(String text, String form, String noun) {
        boolean fits = text.matches(form);
        double value = fits ? Double.parseDouble(text) : Double.NaN;
        if (fits
                && value >= minimum.orElse(Double.NEGATIVE_INFINITY)
                && value <= maximum.orElse(Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        return Optional.of(label + " must be " + noun + range() + ".");
    }

    /** {@code  from 1 to 10000}, with a blank before; empty without limits. */
    public String range() {
        if (minimum.isEmpty() || maximum.isEmpty()) {
            return "";
        }
        return " from " + plain(minimum.get()) + " to " + plain(maximum.get());
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** @throws CoreException when the text is no value of this parameter */
    public void check(String text) throws CoreException {
        Optional<String> problem = problem(text);
        if (problem.isPresent()) {
            throw Failures.of("'" + key + "=" + text + "' does not fit: " + problem.get());
        }
    }
}
