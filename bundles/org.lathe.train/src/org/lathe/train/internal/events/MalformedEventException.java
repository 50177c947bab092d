package org.lathe.train.internal.events;

import java.io.IOException;

/** A record whose checksum fits, but which is no {@code Event}. */
public final class MalformedEventException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message) {
        super(message);
    }
}
