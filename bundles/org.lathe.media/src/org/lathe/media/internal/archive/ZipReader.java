package org.lathe.media.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** Zip archives, in the order of their directory, in constant memory. */
final class ZipReader implements ArchiveReader {
    private static final int LOCAL_HEADER = 30;

    private final FileBytes directory;
    private final FileBytes data;
    private final ZipDirectory place;
    private final Inflater inflater = new Inflater(true);
    private final long files;
    private final long bytes;
    private ZipRecord record;
    private long next;
    private long position;

    ZipReader(Path file) throws IOException {
        directory = new FileBytes(file);
        data = new FileBytes(file);
        boolean opened = false;
        try {
            place = ZipDirectory.find(directory);
            next = place.start();
            long count = 0;
            long size = 0;
            while (hasNext()) {
                ZipRecord each = read();
                count += each.isFolder() ? 0 : 1;
                size += each.size();
            }
            files = count;
            bytes = size;
            next = place.start();
            opened = true;
        } catch (Unreadable e) {
            throw refused(e);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private boolean hasNext() {
        return next < place.end();
    }

    private ZipRecord read() throws IOException, Unreadable {
        ZipRecord read = ZipRecord.read(directory, next);
        next = read.next();
        return read;
    }

    private static RefusedArchiveException refused(Unreadable e) {
        String text = e.getMessage();
        return new RefusedArchiveException(text.endsWith(".") ? text : text + "; get it again.");
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
    public Optional<Entry> next() throws IOException {
        if (!hasNext()) {
            return Optional.empty();
        }
        try {
            record = read();
        } catch (Unreadable e) {
            throw refused(e);
        }
        position += record.packed();
        return Optional.of(new Entry(record.name(), record.isFolder(), record.problem()));
    }

    @Override
    public InputStream content() throws IOException {
        long header = record.header() + place.shift();
        try {
            if (!data.starts(header, "PK\u0003\u0004")) {
                throw new DamagedEntryException();
            }
            long start = header + LOCAL_HEADER + data.u16little(header + 26) + data.u16little(header + 28);
            inflater.reset();
            return new Content(start);
        } catch (Unreadable e) {
            throw new DamagedEntryException();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        directory.close();
        data.close();
    }

    /** The entry's bytes, which must be as many as the directory says and have its checksum. */
    private final class Content extends InputStream {
        private final byte[] packed = new byte[(int) Math.min(1 << 16, record.packed() + 1)];
        private final CRC32 crc = new CRC32();
        private long at;
        private long left = record.packed();
        private long size;
        private boolean padded;

        Content(long start) {
            at = start;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read =
                    record.method() == ZipRecord.STORED ? stored(into, offset, length) : inflated(into, offset, length);
            if (read > 0) {
                crc.update(into, offset, read);
                size += read;
            }
            if (size > record.size() || read < 0 && (size != record.size() || crc.getValue() != record.crc())) {
                throw new DamagedEntryException();
            }
            return read;
        }

        private int stored(byte[] into, int offset, int length) throws IOException {
            int wanted = (int) Math.min(Math.min(length, packed.length), left);
            if (wanted == 0) {
                return -1;
            }
            fill(wanted);
            System.arraycopy(packed, 0, into, offset, wanted);
            return wanted;
        }

        private int inflated(byte[] into, int offset, int length) throws IOException {
            try {
                while (!inflater.finished()) {
                    int read = inflater.inflate(into, offset, length);
                    if (read > 0) {
                        return read;
                    }
                    if (inflater.needsDictionary() || padded) {
                        throw new DamagedEntryException();
                    }
                    if (left == 0) {
                        padded = true; // as the inflater wants it for data without zlib's own header
                        inflater.setInput(new byte[1]);
                    } else {
                        int wanted = (int) Math.min(packed.length, left);
                        fill(wanted);
                        inflater.setInput(packed, 0, wanted);
                    }
                }
                return -1;
            } catch (DataFormatException e) {
                throw new DamagedEntryException();
            }
        }

        private void fill(int wanted) throws IOException {
            try {
                if (data.read(at, packed, wanted) < wanted) {
                    throw new DamagedEntryException();
                }
            } catch (Unreadable e) {
                throw new DamagedEntryException();
            }
            at += wanted;
            left -= wanted;
        }
    }
}
