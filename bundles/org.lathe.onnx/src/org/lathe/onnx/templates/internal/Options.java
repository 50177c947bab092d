package org.lathe.onnx.templates.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.templates.Template;
import org.lathe.onnx.templates.TemplateOption;

/** Reads the options of a request, each checked against its range. */
final class Options {
    private final Map<String, String> values;

    /** @throws CoreException when the request has an option that the template lacks */
    Options(Template template, Map<String, String> values) throws CoreException {
        List<String> known = template.options().stream().map(TemplateOption::key).toList();
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw Failures.of("The template '" + template.id() + "' has no option '" + key + "'; it has "
                        + String.join(", ", known) + ".");
            }
        }
        this.values = values;
    }

    int integer(String key, int defaultValue, int least, int most) throws CoreException {
        String text = values.getOrDefault(key, "").strip();
        return text.isEmpty() ? defaultValue : parse(key, text, least, most);
    }

    /** Whole numbers separated by commas; {@code none} is the empty list. */
    int[] integers(String key, String defaultValue, int least, int most) throws CoreException {
        String text = values.getOrDefault(key, defaultValue).strip();
        if (text.equals("none")) {
            return new int[0];
        }
        String[] parts = text.split("\\s*,\\s*", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parse(key, parts[i], least, most);
        }
        return numbers;
    }

    private static int parse(String key, String text, int least, int most) throws CoreException {
        String sentence = "The option '" + key + "' is '" + text + "'; give whole numbers from " + least + " to " + most
                + ".";
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Failures.of(sentence, e);
        }
        throw Failures.of(sentence);
    }
}
