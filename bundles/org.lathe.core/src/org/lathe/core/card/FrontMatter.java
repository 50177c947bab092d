package org.lathe.core.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields at the head of a card, in the part of YAML that cards use: a key on each first-level line, with a text or a
 * list of texts. Fields of any other form, comments and the order are kept as they are: only what is set is written anew.
 * Immutable.
 */
public final class FrontMatter {
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.-]*)\\s*:(?:\\s(.*)|)$");

    private final List<Field> fields;

    /**
     * The lines of one field.
     *
     * @param key empty for lines before the first field, such as comments
     * @param value what stands behind the colon
     * @param more the lines below it
     */
    private record Field(String key, String value, List<String> more) {
        String text() {
            String head = key.isEmpty() ? "" : value.isEmpty() ? key + ":\n" : key + ": " + value + "\n";
            return head + String.join("", more.stream().map(line -> line + "\n").toList());
        }
    }

    private FrontMatter(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    static FrontMatter parse(String text) {
        List<Field> fields = new ArrayList<>();
        List<String> more = new ArrayList<>();
        fields.add(new Field("", "", more));
        for (String line : text.lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                more = new ArrayList<>();
                fields.add(new Field(
                        key.group(1),
                        Optional.ofNullable(key.group(2)).orElse("").strip(),
                        more));
            } else {
                more.add(line);
            }
        }
        return new FrontMatter(fields);
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /** The names of the fields, in order. */
    public List<String> keys() {
        return fields.stream().map(Field::key).filter(key -> !key.isEmpty()).toList();
    }

    /** A field's text, empty where there is none; of a list, its first entry. */
    public String get(String key) {
        return list(key).stream().findFirst().orElse("");
    }

    /** A field's entries; a text is a list of one. */
    public List<String> list(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(FrontMatter::entries)
                .orElse(List.of());
    }

    private static List<String> entries(Field field) {
        String value = field.value();
        if (value.startsWith("[") && value.endsWith("]")) {
            return YamlText.flow(value.substring(1, value.length() - 1));
        }
        if (value.startsWith("|") || value.startsWith(">")) {
            return List.of(YamlText.block(field.more(), value.startsWith(">")));
        }
        if (!value.isEmpty()) {
            String whole = String.join(
                    " ",
                    field.more().stream()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .toList());
            return List.of(YamlText.read((value + " " + whole).strip()));
        }
        return field.more().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("- "))
                .map(line -> YamlText.read(line.substring(2).strip()))
                .toList();
    }

    /** The same with another text; an empty one takes the field away. A field that says this already stays as it is. */
    public FrontMatter with(String key, String value) {
        return with(key, value.isBlank() ? List.of() : List.of(value), false);
    }

    /** The same with other entries; none takes the field away. */
    public FrontMatter with(String key, List<String> values) {
        return with(key, values, true);
    }

    private FrontMatter with(String key, List<String> values, boolean list) {
        if (list(key).equals(values)) {
            return this;
        }
        List<Field> changed = new ArrayList<>(fields);
        int at = keys().indexOf(key) + 1;
        Field field = list
                ? new Field(
                        key,
                        "",
                        values.stream().map(v -> "- " + YamlText.write(v)).toList())
                : new Field(
                        key, values.stream().map(YamlText::write).findFirst().orElse(""), List.of());
        if (values.isEmpty()) {
            changed.remove(at);
        } else if (at > 0) {
            changed.set(at, field);
        } else {
            changed.add(field);
        }
        return new FrontMatter(changed);
    }

    /** The lines, each with its end. */
    public String text() {
        return String.join("", fields.stream().map(Field::text).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrontMatter matter && matter.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
