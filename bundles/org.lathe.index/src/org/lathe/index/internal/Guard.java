package org.lathe.index.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** The right to make or move the database's file: held by one at a time of all processes, and for moments only. */
final class Guard implements AutoCloseable {
    private static final String NAME = "guard.lock";

    private final FileChannel channel;
    private final Path folder;

    private Guard(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    static Guard of(Path folder) throws CoreException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!locked(channel)) {
                Pause.millis(10);
            }
            return new Guard(channel, folder);
        } catch (IOException e) {
            throw Failures.io("The index in '" + folder + "' cannot be locked", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException otherThread) {
            return false;
        }
    }

    @Override
    public void close() throws CoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.io("The lock of the index in '" + folder + "' cannot be released", e);
        }
    }
}
