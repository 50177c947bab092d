package org.lathe.media.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The entries of an archive, one after the other in the order in which they are stored. */
interface ArchiveReader extends Closeable {
    /** How many files there are as far as the archive tells before it is read; 0 when it does not. */
    long files();

    /** How many bytes the files say they have, told before they are read; 0 when the archive does not tell. */
    long bytes();

    /** How many bytes of the archive itself are read so far. */
    long position();

    /** The next entry, absent behind the last one. */
    Optional<Entry> next() throws IOException;

    /** The content of the entry that was read last. Reading it fails when it is damaged. */
    InputStream content() throws IOException;

    /**
     * Something in an archive.
     *
     * @param name as it stands there, not checked in any way
     * @param problem why it is not unpacked, in words that follow its name: a link, encrypted, ...
     */
    record Entry(String name, boolean folder, Optional<String> problem) {}
}
