package org.lathe.train.djl.internal.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** Which constants of a graph the user keeps as they are. */
public final class Freezing {
    /** Nothing is kept. */
    public static final String NONE = "none";
    /** Everything but the last layer. */
    public static final String BACKBONE = "backbone";

    private static final int SHOWN = 8;

    private Freezing() {}

    /**
     * @param text {@link #NONE}, {@link #BACKBONE}, or patterns of names with {@code *} and {@code ?}, separated by commas
     * @param head the constants of the last layer; empty when it was not found
     * @throws CoreException when a pattern fits nothing, or there is no last layer to leave out
     */
    public static Set<String> names(Graph graph, String text, List<String> head) throws CoreException {
        Set<String> all = graph.constants().keySet();
        if (text.isBlank() || text.equals(NONE)) {
            return Set.of();
        }
        if (text.equals(BACKBONE)) {
            if (head.isEmpty()) {
                throw Failures.of("The model's last layer was not found, so that '" + BACKBONE
                        + "' says nothing; name what to freeze by patterns.");
            }
            Set<String> rest = new LinkedHashSet<>(all);
            head.forEach(rest::remove);
            return rest;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : text.split(",")) {
            Pattern pattern = pattern(part.strip());
            List<String> fitting =
                    all.stream().filter(name -> pattern.matcher(name).matches()).toList();
            if (fitting.isEmpty()) {
                throw Failures.of("No weight of the model fits '" + part.strip() + "'; there are "
                        + all.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (all.size() > SHOWN ? ", ..." : "") + ".");
            }
            chosen.addAll(fitting);
        }
        return chosen;
    }

    private static Pattern pattern(String text) {
        StringBuilder expression = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(expression.toString());
    }
}
