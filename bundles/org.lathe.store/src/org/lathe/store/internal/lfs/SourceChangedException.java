package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.Path;

/** A file did not stay as it was while it was read. */
public final class SourceChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceChangedException(Path file) {
        super("'" + file + "' changed while it was read; try again when nothing writes to it");
    }
}
