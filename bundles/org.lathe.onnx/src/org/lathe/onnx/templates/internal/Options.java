package org.lathe.onnx.templates.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.recipe.Parameter;
import org.lathe.onnx.templates.Template;

/** The options of a request, checked, with the template's defaults for what is left out. */
final class Options {
    private final Template template;
    private final Map<String, String> given;

    /** @throws CoreException when the request has an option that the template lacks, or a value that does not fit */
    Options(Template template, Map<String, String> given) throws CoreException {
        this.template = template;
        this.given = given;
        List<String> known = template.options().stream().map(Parameter::key).toList();
        for (String key : given.keySet()) {
            if (!known.contains(key)) {
                throw Failures.of("The template '" + template.id() + "' has no option '" + key + "'; it has "
                        + String.join(", ", known) + ".");
            }
        }
        for (Parameter option : template.options()) {
            option.check(text(option.key()));
        }
    }

    private String text(String key) {
        String standard = template.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow()
                .standard();
        return given.getOrDefault(key, standard);
    }

    int integer(String key) {
        return Integer.parseInt(text(key));
    }

    /** Whole numbers separated by commas; {@code none} is the empty list. */
    int[] integers(String key, int least, int most) throws CoreException {
        String text = text(key).strip();
        if (text.equals("none")) {
            return new int[0];
        }
        String[] parts = text.split("\\s*,\\s*", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean fits = parts[i].matches("\\d{1,9}");
            numbers[i] = fits ? Integer.parseInt(parts[i]) : 0;
            if (!fits || numbers[i] < least || numbers[i] > most) {
                throw Failures.of("'" + key + "=" + text + "' does not fit: give whole numbers from " + least + " to "
                        + most + ", separated by commas.");
            }
        }
        return numbers;
    }
}
