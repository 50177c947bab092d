package org.lathe.media.internal.archive;

import java.io.IOException;

/** An archive that is not unpacked; the message follows its name. */
final class RefusedArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedArchiveException(String reason) {
        super(reason);
    }
}
