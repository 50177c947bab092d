package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.RunFiles;
import org.lathe.train.RunFolder;

/**
 * The right to change a run's folder on behalf of its process: held by one thread of one process at a time, and given up by
 * the system when its holder dies.
 */
final class FolderLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock; absent while someone else has it, or when the folder is gone. */
    static Optional<FolderLock> tryLock(RunFolder folder) throws CoreException {
        Path file = folder.path().resolve(RunFiles.LOCK);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean held = false;
            try {
                FileLock lock = channel.tryLock();
                held = lock != null && folder.exists();
            } catch (OverlappingFileLockException otherThread) {
                held = false;
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            return held ? Optional.of(new FolderLock(channel)) : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw Failures.io("The run's folder '" + folder.path() + "' cannot be locked", e);
        }
    }

    /** The lock, after waiting for it; absent when the folder is gone. */
    static Optional<FolderLock> lock(RunFolder folder) throws CoreException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (folder.exists()) {
            Optional<FolderLock> lock = tryLock(folder);
            if (lock.isPresent()) {
                return lock;
            }
            if (System.nanoTime() > end) {
                throw Failures.of("The run's folder '" + folder.path() + "' is held by another process for more than "
                        + PATIENCE.toSeconds() + " seconds; try again when that has ended.");
            }
            Pause.millis(20);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws CoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.io("The lock of a run's folder cannot be released", e);
        }
    }
}
