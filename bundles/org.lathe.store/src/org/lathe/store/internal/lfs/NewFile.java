package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is written once from its beginning to its end, past the system's cache where that is possible: the bytes
 * of an import are not read again soon, and in the cache they would only push out what is; what is written so need not
 * be flushed later.
 */
final class NewFile implements AutoCloseable {
    /** Buffers begin and end at multiples of this: bytes. */
    static final int BLOCK = 4096;

    private static final Optional<OpenOption> DIRECT = direct();

    private final FileChannel channel;
    private final boolean direct;
    private long size;

    private NewFile(FileChannel channel, boolean direct) {
        this.channel = channel;
        this.direct = direct;
    }

    /** Not every Java has it, and OSGi shows packages of the JDK's own only to who imports them. */
    private static Optional<OpenOption> direct() {
        try {
            Class<?> options =
                    Class.forName("com.sun.nio.file.ExtendedOpenOption", true, ClassLoader.getPlatformClassLoader());
            for (Object option : options.getEnumConstants()) {
                if (option.toString().equals("DIRECT")) {
                    return Optional.of((OpenOption) option);
                }
            }
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A buffer for {@link #write}. */
    static ByteBuffer buffer(int capacity) {
        return ByteBuffer.allocateDirect(capacity + BLOCK)
                .alignedSlice(BLOCK)
                .limit(capacity)
                .slice();
    }

    /** Whether files in this folder can be written past the cache. */
    static boolean canBeDirect(Path folder) {
        if (DIRECT.isEmpty()) {
            return false;
        }
        Path probe = folder.resolve("direct");
        try {
            if (BLOCK % Files.getFileStore(folder).getBlockSize() != 0) {
                return false;
            }
            try (NewFile file = create(probe, true)) {
                file.write(buffer(BLOCK));
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // such as in a file system that is only memory
        } finally {
            probe.toFile().delete();
        }
    }

    static NewFile create(Path path, boolean direct) throws IOException {
        Set<OpenOption> options = direct
                ? Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, DIRECT.orElseThrow())
                : Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new NewFile(FileChannel.open(path, options), direct);
    }

    /** Writes from the buffer's beginning to its limit; all but the last part must be whole blocks. */
    void write(ByteBuffer buffer) throws IOException {
        int length = buffer.limit();
        if (direct) {
            buffer.limit((length + BLOCK - 1) / BLOCK * BLOCK);
        }
        buffer.position(0);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        if (direct && buffer.limit() != length) {
            channel.truncate(size + length);
        }
        size += length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
