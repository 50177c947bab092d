package org.lathe.store.internal.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commit message of a version: why it was made, then a line for programs with the size of its files. */
final class VersionMessage {
    private static final Pattern BYTES = Pattern.compile("(?m)^" + Names.BYTES_FOOTER + ": (\\d{1,18})$");

    private VersionMessage() {}

    static String of(String words, long bytes) {
        String plain = BYTES.matcher(words)
                .replaceAll("")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
        return plain + "\n\n" + Names.BYTES_FOOTER + ": " + bytes + "\n";
    }

    static String words(String message) {
        return BYTES.matcher(message).replaceAll("").strip();
    }

    /** What the message tells of the size: a hint only, since anyone can write a message. */
    static Optional<Long> bytes(String message) {
        Matcher matcher = BYTES.matcher(message);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
