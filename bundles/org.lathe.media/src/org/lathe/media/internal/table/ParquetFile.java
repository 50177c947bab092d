package org.lathe.media.internal.table;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that Hardwood reads by copying. Its own way is to map files into memory, and a mapped file that someone cuts
 * short meanwhile takes the whole process down.
 */
final class ParquetFile implements InputFile {
    private final Path path;
    private final String name;
    private FileChannel channel;

    ParquetFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    @Override
    public void open() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        }
    }

    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset > channel.size() - length) {
            throw new EOFException(name);
        }
        ByteBuffer range = ByteBuffer.allocate(length);
        while (range.hasRemaining()) {
            if (channel.read(range, offset + range.position()) < 0) {
                throw new EOFException(name);
            }
        }
        return range.flip();
    }

    @Override
    public long length() throws IOException {
        return channel.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
