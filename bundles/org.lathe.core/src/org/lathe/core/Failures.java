package org.lathe.core;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * Makes the exceptions that reach the user. Each message is one sentence: what, where, and what to do; it is shown as it
 * is by the shell and the window.
 */
public final class Failures {
    /** The plug-in id of every status made here. */
    public static final String PLUGIN = "org.lathe.core";

    private Failures() {}

    public static CoreException of(String sentence) {
        return of(sentence, null);
    }

    public static CoreException of(String sentence, Throwable cause) {
        return new CoreException(new Status(IStatus.ERROR, PLUGIN, sentence, cause));
    }

    /** A failure to read or write: {@code what} and where, then the system's reason in plain words. */
    public static CoreException io(String what, IOException cause) {
        return of(what + ": " + reason(cause), cause);
    }

    /** The system's reason of a failed access, without class names. */
    public static String reason(IOException cause) {
        String text =
                cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : cause.getMessage();
        if (cause instanceof NoSuchFileException) {
            return "'" + cause.getMessage() + "' does not exist.";
        }
        if (cause instanceof AccessDeniedException) {
            return "'" + ((AccessDeniedException) cause).getFile() + "' may not be accessed; check its permissions.";
        }
        if (text != null && text.contains("No space left on device")) {
            return "the disk is full; free some space and try again.";
        }
        if (text == null || text.isBlank()) {
            return cause.getClass().getSimpleName() + ".";
        }
        return text.endsWith(".") ? text : text + ".";
    }
}
