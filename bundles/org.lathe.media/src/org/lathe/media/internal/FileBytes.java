package org.lathe.media.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file by position, read in pages, so that looking at a header and at an end costs two reads. */
public final class FileBytes implements Closeable {
    private static final int PAGE = 8192;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer page = ByteBuffer.allocate(PAGE).limit(0);
    private long pageStart;

    public FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    public long size() {
        return size;
    }

    /** The unsigned byte at a position. @throws Unreadable behind the end */
    public int u8(long position) throws IOException, Unreadable {
        if (position < pageStart || position >= pageStart + page.limit()) {
            if (position < 0 || position >= size) {
                throw new Unreadable("is cut off");
            }
            page.clear();
            pageStart = position;
            fill(page, position);
            page.flip();
        }
        return page.get((int) (position - pageStart)) & 0xff;
    }

    private void fill(ByteBuffer into, long position) throws IOException, Unreadable {
        long at = position;
        while (into.hasRemaining() && at < size) {
            int read = channel.read(into, at);
            if (read < 0) {
                throw new Unreadable("is cut off");
            }
            at += read;
        }
    }

    /** Reads as many bytes as fit into the array, or fewer at the end. @return how many */
    public int read(long position, byte[] into, int length) throws IOException, Unreadable {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        fill(buffer, position);
        return buffer.position();
    }

    public int u16(long position) throws IOException, Unreadable {
        return u8(position) << 8 | u8(position + 1);
    }

    public long u32(long position) throws IOException, Unreadable {
        return (long) u16(position) << 16 | u16(position + 2);
    }

    public long u64(long position) throws IOException, Unreadable {
        return u32(position) << 32 | u32(position + 4);
    }

    public int u16little(long position) throws IOException, Unreadable {
        return u8(position + 1) << 8 | u8(position);
    }

    public long u32little(long position) throws IOException, Unreadable {
        return (long) u16little(position + 2) << 16 | u16little(position);
    }

    public long u64little(long position) throws IOException, Unreadable {
        return u32little(position + 4) << 32 | u32little(position);
    }

    /** The bytes from a position to the end, these many at most. */
    public byte[] bytes(long position, int most) throws IOException, Unreadable {
        byte[] read = new byte[(int) Math.clamp(size - position, 0, most)];
        read(position, read, read.length);
        return read;
    }

    public boolean starts(long position, String latin1) throws IOException, Unreadable {
        if (position + latin1.length() > size) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if (u8(position + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a palette of so many entries, red, green and blue being the first three bytes of each, holds greys only. */
    public boolean isGreyPalette(long position, int entries, int stride) throws IOException, Unreadable {
        for (int i = 0; i < entries; i++) {
            long at = position + (long) i * stride;
            if (u8(at) != u8(at + 1) || u8(at) != u8(at + 2)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
