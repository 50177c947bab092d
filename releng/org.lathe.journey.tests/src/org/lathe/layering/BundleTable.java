package org.lathe.layering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of docs/design.md: what each bundle may use. */
record BundleTable(Map<String, Set<String>> mayUse) {
    private static final Pattern ROW = Pattern.compile("^\\| `(org\\.lathe\\.[a-z.]+)` \\|[^|]*\\| ([^|]+) \\|$");

    static BundleTable read(Path design) throws IOException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(design)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> words = new TreeSet<>();
                for (String word : row.group(2).split(",")) {
                    words.add(word.strip());
                }
                rows.put(row.group(1), words);
            }
        }
        return new BundleTable(rows);
    }
}
