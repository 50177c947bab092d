package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** Copies of files made by the system itself: it shares the bytes where the file system can. */
public final class FileCopy {
    /** How much is copied between two looks at whether the work shall stop: bytes. */
    private static final long PART = 16 << 20;

    private FileCopy() {}

    /**
     * Copies a file to one that does not exist; when that fails or is stopped, nothing of it is left.
     *
     * @param progress told how many bytes were copied just now; may throw to stop
     */
    public static void copy(Path from, Path to, LongConsumer progress) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            boolean done = false;
            try {
                long at = 0;
                for (long n = 1; n > 0; at += n) {
                    n = in.transferTo(at, PART, out);
                    progress.accept(n);
                }
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(to);
                }
            }
        }
    }
}
