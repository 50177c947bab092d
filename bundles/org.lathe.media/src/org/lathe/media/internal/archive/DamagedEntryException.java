package org.lathe.media.internal.archive;

import java.io.IOException;

/** Of an archive one entry is damaged; those behind it may be whole. */
final class DamagedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedEntryException() {
        super("is damaged in the archive.");
    }
}
