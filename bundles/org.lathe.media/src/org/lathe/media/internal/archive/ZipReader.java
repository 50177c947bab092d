package org.lathe.media.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip archives (PKWARE's APPNOTE, with Zip64), read by their directory at the end. */
final class ZipReader implements ArchiveReader {
    private static final String OLD_CHARSET = "IBM437";

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final long files;
    private final long bytes;
    private ZipArchiveEntry entry;
    private long position;

    ZipReader(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        entries = zip.getEntriesInPhysicalOrder();
        long count = 0;
        long size = 0;
        for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
            count += each.isDirectory() ? 0 : 1;
            size += Math.max(0, each.getSize());
        }
        files = count;
        bytes = size;
    }

    @Override
    public long files() {
        return files;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<Entry> next() {
        if (!entries.hasMoreElements()) {
            return Optional.empty();
        }
        entry = entries.nextElement();
        position += Math.max(0, entry.getCompressedSize());
        return Optional.of(new Entry(name(entry), entry.isDirectory(), problem(entry)));
    }

    private Optional<String> problem(ZipArchiveEntry of) {
        if (of.isUnixSymlink()) {
            return Optional.of("is a link, which is not unpacked.");
        }
        if (of.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("is encrypted; unpack the archive with its password and import the folder.");
        }
        return zip.canReadEntryData(of)
                ? Optional.empty()
                : Optional.of("is packed by a method that cannot be read; pack it again with another program.");
    }

    /** The name where the archive says how it is written; else as UTF-8 where it is that, as most programs write it. */
    private static String name(ZipArchiveEntry of) {
        byte[] raw = of.getRawName();
        if (raw == null || of.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return of.getName();
        }
        String decoded = decoded(raw);
        return of.getPlatform() == ZipArchiveEntry.PLATFORM_FAT && decoded.indexOf('/') < 0
                ? decoded.replace('\\', '/')
                : decoded;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(
                    raw, Charset.isSupported(OLD_CHARSET) ? Charset.forName(OLD_CHARSET) : StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public InputStream content() throws IOException {
        long expected = entry.getCrc();
        return new CheckedInputStream(zip.getInputStream(entry), new CRC32()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read;
                try {
                    read = super.read(into, offset, length);
                } catch (EOFException e) {
                    throw new DamagedEntryException();
                }
                if (read < 0 && expected >= 0 && getChecksum().getValue() != expected) {
                    throw new DamagedEntryException();
                }
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
