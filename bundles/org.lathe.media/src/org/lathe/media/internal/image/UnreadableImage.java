package org.lathe.media.internal.image;

/** Why a file is no image that can be used, as the end of a sentence that begins with the file's name. */
public final class UnreadableImage extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableImage(String reason) {
        super(reason);
    }

    UnreadableImage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
