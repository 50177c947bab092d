package org.lathe.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The samples that a command is about.
 *
 * @param samples keys and patterns
 * @param from a file with one on each line; {@code -} for standard input
 */
record SampleNames(List<String> samples, Optional<String> from) {
    /**
     * @param known the keys of all samples
     * @throws CoreException when a name or pattern means none of them
     */
    Set<String> of(Set<String> known) throws CoreException {
        List<String> named = new ArrayList<>(samples);
        if (from.isPresent()) {
            named.addAll(lines(from.get()));
        }
        Set<String> found = new LinkedHashSet<>();
        for (String name : named) {
            if (known.contains(name)) {
                found.add(name);
            } else if (!addMatching(name, known, found)) {
                throw Failures.of("No sample is called '" + name + "', and none fits it as a pattern.");
            }
        }
        if (found.isEmpty()) {
            throw Failures.of("No sample is named; write paths such as cat/1.png, or --from FILE.");
        }
        return found;
    }

    private static boolean addMatching(String pattern, Set<String> known, Set<String> found) throws CoreException {
        if (!pattern.matches("(?s).*[*?\\[{].*")) {
            return false;
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            int before = found.size();
            for (String key : known) {
                if (matcher.matches(Path.of(key))) {
                    found.add(key);
                }
            }
            return found.size() > before;
        } catch (IllegalArgumentException e) { // also of a key that this system takes for no path
            throw Failures.of("'" + pattern + "' is no pattern: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(String from) throws CoreException {
        try {
            List<String> lines = from.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : Files.readAllLines(Path.of(from));
            return lines.stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw Failures.io("The list of samples '" + from + "' cannot be read", e);
        }
    }
}
