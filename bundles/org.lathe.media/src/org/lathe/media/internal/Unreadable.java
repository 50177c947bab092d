package org.lathe.media.internal;

/** Why a file holds nothing that can be used, as the end of a sentence that begins with the file's name. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
