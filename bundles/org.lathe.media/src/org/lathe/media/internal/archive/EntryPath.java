package org.lathe.media.internal.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an entry of an archive goes.
 *
 * @param path below the folder that the archive is unpacked into; empty when there is a problem, or for that folder itself
 * @param problem why it goes nowhere, in words that follow its name
 */
record EntryPath(String path, Optional<String> problem) {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:([/\\\\].*)?");

    static EntryPath of(String name) {
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return refused("has an absolute path, which could be anywhere; it is not unpacked.");
        }
        List<String> parts = new ArrayList<>();
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                return refused("leads out of the archive by '..'; it is not unpacked.");
            }
            if (part.indexOf('\0') >= 0 || part.indexOf('\ufffd') >= 0) {
                return refused("has a name that cannot be read; rename it and pack it again.");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return new EntryPath(String.join("/", parts), Optional.empty());
    }

    private static EntryPath refused(String problem) {
        return new EntryPath("", Optional.of(problem));
    }
}
