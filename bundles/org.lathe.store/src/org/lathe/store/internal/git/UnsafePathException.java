package org.lathe.store.internal.git;

import java.io.IOException;

/** A path of a repository or of dropped files that must not become a file, with the reason in words. */
public final class UnsafePathException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    public UnsafePathException(String path, String reason) {
        super("'" + printable(path) + "' " + reason);
        this.reason = reason;
    }

    /** Why, to go on behind the path: {@code holds a control character}. */
    public String reason() {
        return reason;
    }

    /** The path as it can be shown: control characters as {@code ?}. */
    public static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }
}
