package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Held while refs are moved, by one Lathe process and thread at a time. The system lets go of it when its holder dies;
 * git's own {@code .lock} files stay behind then, and would stop every later write: who holds this lock may remove them.
 */
final class RefLock implements AutoCloseable {
    private static final String FILE = "lathe.lock";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    /** Other git programs hold their lock files for milliseconds; an older one is left from a crash. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 5;

    private final FileChannel channel;

    private RefLock(FileChannel channel) {
        this.channel = channel;
    }

    static RefLock acquire(Path gitDir) throws IOException {
        // One channel for all tries: closing any other channel of this file would let go of this process's lock.
        FileChannel channel =
                FileChannel.open(gitDir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (!tryLock(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException("another process has been writing to '" + gitDir + "' for "
                            + LONGEST_WAIT.toMinutes() + " minutes; try again when it is done");
                }
                pause();
            }
            return new RefLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        }
    }

    /** Waits a moment for another writer. */
    static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while waiting for another writer");
        }
    }

    /** Removes a lock file that a crash left. */
    static void removeStale(Path lockFile) throws IOException {
        if (Files.exists(lockFile)
                && Files.getLastModifiedTime(lockFile)
                        .toInstant()
                        .isBefore(Instant.now().minus(STALE))) {
            Files.deleteIfExists(lockFile);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
