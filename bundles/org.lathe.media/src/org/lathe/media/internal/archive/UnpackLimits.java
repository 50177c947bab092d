package org.lathe.media.internal.archive;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lathe.core.text.Words;

/**
 * What an archive may become: a bomb of a few kilobytes must not fill the disk.
 *
 * @param packed the archive's size in bytes
 * @param disk where it is unpacked
 */
record UnpackLimits(long packed, FileStore disk) {
    /** More than this is not reached by data (texts of one line over and over reach 100 to 200). */
    static final int MOST_TIMES = 250;
    /** Smaller results do no harm, whatever they were made from: bytes. */
    static final long HARMLESS = 256L << 20;
    /** An empty file costs the disk more than its entry. */
    static final long MOST_FILES = 10_000_000;
    /** Left free for everything else on the disk: bytes. */
    private static final long SPARE = 64L << 20;

    static UnpackLimits of(Path archive, Path target) throws IOException {
        return new UnpackLimits(Files.size(archive), Files.getFileStore(target));
    }

    /** @throws RefusedArchiveException when the archive says that it holds more than fits */
    void announce(long bytes) throws IOException {
        long free = free();
        if (bytes > free) {
            throw new RefusedArchiveException("holds " + Words.bytes(bytes) + ", but only "
                    + Words.bytes(Math.max(0, free)) + " are free on the workspace's disk; free some space.");
        }
    }

    /** @throws RefusedArchiveException when what is unpacked so far is too much */
    void check(long files, long bytes) throws IOException {
        if (bytes > HARMLESS && bytes / MOST_TIMES > packed) {
            throw new RefusedArchiveException("would become more than " + MOST_TIMES
                    + " times as large as it is, as archives do that are made to fill disks; if you trust it, unpack it "
                    + "yourself and import the folder.");
        }
        if (files > MOST_FILES) {
            throw new RefusedArchiveException("holds more than " + Words.number(MOST_FILES)
                    + " files; unpack it yourself and import parts of it.");
        }
    }

    /** To be asked every few megabytes. */
    void checkDisk() throws IOException {
        if (free() <= 0) {
            throw new RefusedArchiveException(
                    "holds more than fits on the workspace's disk; free some space and import it again.");
        }
    }

    private long free() throws IOException {
        return disk.getUsableSpace() - SPARE;
    }
}
