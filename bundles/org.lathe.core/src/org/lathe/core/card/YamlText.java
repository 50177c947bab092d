package org.lathe.core.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One text as <a href="https://yaml.org/spec/1.2.2/">YAML</a> writes it: plain where it can be, else quoted. */
final class YamlText {
    /** What a reader would take for something other than this text. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "(?i)^(|~|null|true|false|yes|no|on|off|[-+]?[0-9.][0-9_.eE+-]*|0[xo].*|[-?:,\\[\\]{}#&*!|>'\"%@`].*|.*: .*|.*:|.* #.*|\\s.*|.*\\s)$",
            Pattern.DOTALL);

    private YamlText() {}

    static String read(String text) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return unescape(text.substring(1, text.length() - 1));
        }
        int comment = text.startsWith("#") ? 0 : text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).strip();
    }

    static String write(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            return "\""
                    + text.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\r", "")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                    + "\"";
        }
        return NOT_PLAIN.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                default -> plain.append(next);
            }
        }
        return plain.toString();
    }

    /** The entries of {@code [a, 'b, c']}, without its brackets. */
    static List<String> flow(String text) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (c == ',' && quote == 0) {
                entries.add(read(entry.toString().strip()));
                entry.setLength(0);
                continue;
            }
            boolean opens =
                    quote == 0 && (c == '\'' || c == '"') && entry.toString().isBlank();
            quote = opens ? c : c == quote ? 0 : quote;
            entry.append(c);
        }
        entries.add(read(entry.toString().strip()));
        entries.removeIf(String::isEmpty);
        return List.copyOf(entries);
    }

    /**
     * A text of several lines.
     *
     * @param folded whether lines are joined by spaces
     */
    static String block(List<String> lines, boolean folded) {
        return String.join(
                        folded ? " " : "\n", lines.stream().map(String::strip).toList())
                .strip();
    }
}
