package org.lathe.media.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a file that calls itself a text is a table: the same number of the same separator on each of its first lines. */
final class PlainTable {
    private static final int ENOUGH_BYTES = 1 << 14;
    private static final int FEWEST_LINES = 3;

    private PlainTable() {}

    static boolean is(Path file) {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(ENOUGH_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return false; // as a text it is listed with the reason
        }
        int end = text.length() < ENOUGH_BYTES ? text.length() : text.lastIndexOf('\n') + 1;
        List<String> lines =
                text.substring(0, end).lines().filter(line -> !line.isBlank()).toList();
        return lines.size() >= FEWEST_LINES && "\t;,|".chars().anyMatch(separator -> separates(separator, lines));
    }

    private static boolean separates(int separator, List<String> lines) {
        long first = count(separator, lines.getFirst());
        return first > 0 && lines.stream().allMatch(line -> count(separator, line) == first);
    }

    private static long count(int separator, String line) {
        return line.chars().filter(c -> c == separator).count();
    }
}
