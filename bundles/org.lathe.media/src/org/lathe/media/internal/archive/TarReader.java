package org.lathe.media.internal.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar archives (POSIX ustar and pax, GNU's long names), plain or in gzip, read as a stream. */
final class TarReader implements ArchiveReader {
    private static final int BUFFER = 1 << 16;

    private final Counting file;
    private final TarArchiveInputStream tar;
    private final long bytes;

    private TarReader(Counting file, InputStream unpacked, long bytes) {
        this.file = file;
        this.tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
        this.bytes = bytes;
    }

    static TarReader plain(Path path) throws IOException {
        Counting file = new Counting(Files.newInputStream(path));
        return new TarReader(file, new BufferedInputStream(file, BUFFER), Files.size(path));
    }

    static TarReader gzip(Path path) throws IOException {
        Counting file = new Counting(Files.newInputStream(path));
        try {
            return new TarReader(file, new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER), 0);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public long files() {
        return 0;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long position() {
        return file.count;
    }

    @Override
    public Optional<Entry> next() throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        return entry == null
                ? Optional.empty()
                : Optional.of(new Entry(entry.getName(), entry.isDirectory(), problem(entry)));
    }

    private Optional<String> problem(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Optional.of("is a link, which is not unpacked.");
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return Optional.of("is a device, which is not unpacked.");
        }
        if (entry.isDirectory()) {
            return Optional.empty();
        }
        return entry.isFile() && tar.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("is no file with data in it.");
    }

    @Override
    public InputStream content() {
        return tar;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
