package org.lathe.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.lathe.core.Failures;

/** Turns failures of reading and writing into sentences. */
public final class Sentences {
    private Sentences() {}

    /** A step that may fail in any way a disk or a repository can. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws IOException, CoreException;
    }

    /** @param what what failed and where, to go on with a colon and the reason */
    public static <T> T orSay(String what, Step<T> step) throws CoreException {
        try {
            return step.run();
        } catch (MissingObjectException e) {
            throw Failures.of(
                    what + ": object " + e.getObjectId().name()
                            + " is missing from the repository; fetch it again from a remote or a copy.",
                    e);
        } catch (IOException e) {
            throw Failures.io(what, deepest(e));
        } catch (UncheckedIOException e) {
            throw Failures.io(what, deepest(e.getCause()));
        }
    }

    /** Git wraps the system's reason, such as a full disk, in exceptions that do not repeat it. */
    private static IOException deepest(IOException failure) {
        IOException deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && io.getMessage() != null) {
                deepest = io;
            }
        }
        return deepest;
    }
}
