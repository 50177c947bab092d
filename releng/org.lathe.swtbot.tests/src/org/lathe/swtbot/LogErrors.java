package org.lathe.swtbot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** What the workspace's error log tells of errors. */
final class LogErrors {
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^!(?:SUB)?ENTRY (?:\\d+ )?\\S+ " + IStatus.ERROR + " .*(?:\\R!MESSAGE .*)?");

    private LogErrors() {}

    /** The first two lines of each error since the workspace was made. */
    static List<String> all() throws IOException {
        Path log = Platform.getLogFileLocation().toPath();
        String text = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        return ENTRY.matcher(text).results().map(found -> found.group()).toList();
    }
}
