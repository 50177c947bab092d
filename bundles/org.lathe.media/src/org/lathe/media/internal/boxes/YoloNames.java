package org.lathe.media.internal.boxes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class names of a YOLO dataset: one a line in {@code classes.txt}, or under {@code names} in {@code data.yaml}, as a
 * list or with a number before each, on one line or several.
 */
public final class YoloNames {
    private static final Set<String> LISTS = Set.of("classes.txt", "obj.names", "predefined_classes.txt");
    private static final long LARGEST = 8 << 20;
    private static final Pattern NAMES = Pattern.compile("(?m)^names:[ \\t]*(.*)$");
    private static final Pattern ITEM =
            Pattern.compile("^[ \\t]*(?:-[ \\t]+(.*)|['\"]?(\\d{1,6})['\"]?[ \\t]*:[ \\t]*(.*))$");
    private static final Pattern PIECE =
            Pattern.compile("\\s*(?:(\\d{1,6})\\s*:\\s*)?('(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|[^,\\[\\]{}]+)");

    private YoloNames() {}

    /** Whether a file of this name may hold class names; a YAML file must be looked into. */
    public static boolean mayBe(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return LISTS.contains(name) || name.endsWith(".names") || isYaml(name);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** In order of their numbers; empty when the file names none. */
    public static List<String> read(String path, Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return List.of();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return isYaml(path.toLowerCase(Locale.ROOT))
                ? yaml(text)
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static List<String> yaml(String text) {
        Matcher names = NAMES.matcher(text);
        if (!names.find()) {
            return List.of();
        }
        String first = uncommented(names.group(1)).strip();
        return first.isEmpty() ? block(text.substring(names.end())) : flow(text.substring(names.start(1)));
    }

    private static List<String> block(String text) {
        Map<Integer, String> found = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String plain = uncommented(line);
            Matcher item = ITEM.matcher(plain);
            if (item.matches()) {
                boolean listed = item.group(1) != null;
                found.put(
                        listed ? found.size() : Integer.parseInt(item.group(2)),
                        unquoted(listed ? item.group(1) : item.group(3)));
            } else if (!plain.isBlank()) {
                break;
            }
        }
        return inOrder(found);
    }

    /** {@code [a, b]} or {@code {0: a, 1: b}}, also over several lines. */
    private static List<String> flow(String text) {
        int end = text.indexOf(text.startsWith("{") ? '}' : ']');
        if (end < 0 || !text.startsWith("[") && !text.startsWith("{")) {
            return List.of();
        }
        Map<Integer, String> found = new TreeMap<>();
        Matcher piece = PIECE.matcher(text.substring(1, end));
        while (piece.find()) {
            String name = unquoted(piece.group(2));
            if (!name.isEmpty()) {
                found.put(piece.group(1) == null ? found.size() : Integer.parseInt(piece.group(1)), name);
            }
        }
        return inOrder(found);
    }

    private static List<String> inOrder(Map<Integer, String> found) {
        List<String> names = new ArrayList<>();
        found.forEach((number, name) -> {
            while (names.size() < number) {
                names.add(Integer.toString(names.size()));
            }
            names.add(name);
        });
        return names;
    }

    private static String uncommented(String line) {
        return line.replaceFirst("(^|[ \\t])#.*$", "");
    }

    private static String unquoted(String text) {
        String plain = text.strip();
        boolean quoted = plain.length() >= 2
                && (plain.startsWith("'") && plain.endsWith("'") || plain.startsWith("\"") && plain.endsWith("\""));
        return quoted ? plain.substring(1, plain.length() - 1).replace("''", "'") : plain;
    }
}
