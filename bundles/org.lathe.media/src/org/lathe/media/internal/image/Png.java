package org.lathe.media.internal.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** PNG (ISO/IEC 15948): chunks with checksums, of which IHDR is the first and IEND the last. */
final class Png {
    private static final int FIRST_CHUNK = 8;
    private static final int FRAME = 12;
    private static final int PALETTE_COLOUR = 3;
    private static final int CHUNKS_AT_MOST = 1 << 20;
    private static final int SMALL = 1 << 16;
    /** The length, name and checksum of the last chunk. */
    private static final String END = "\0\0\0\0IEND\u00aeB`\u0082";

    private Png() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (!bytes.starts(0, "\u0089PNG\r\n\u001a\n") || !bytes.starts(12, "IHDR")) {
            throw new Unreadable("holds no image");
        }
        long width = bytes.u32(16);
        long height = bytes.u32(20);
        int colour = bytes.u8(25);
        boolean grey = colour == 0 || colour == 4 || colour == PALETTE_COLOUR && hasGreyPalette(bytes);
        int size = Math.toIntExact(Math.min(width, Integer.MAX_VALUE));
        return new ImageHeader("png", size, Math.toIntExact(Math.min(height, Integer.MAX_VALUE)), grey, FIRST_CHUNK, 1);
    }

    private static boolean hasGreyPalette(FileBytes bytes) throws IOException, Unreadable {
        long at = FIRST_CHUNK;
        for (int i = 0; i < CHUNKS_AT_MOST && !bytes.starts(at + 4, "IDAT"); i++) {
            long length = bytes.u32(at);
            if (bytes.starts(at + 4, "PLTE")) {
                return bytes.isGreyPalette(at + 8, (int) Math.min(256, length / 3), 3);
            }
            at += length + FRAME;
        }
        throw new Unreadable("is damaged");
    }

    /**
     * Checks every chunk's checksum up to the end marker, of a small file; of a larger one only that the end marker is
     * there, since all its bytes will be read once more when it is taken in.
     */
    static void check(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.size() > SMALL) {
            checkEnd(bytes);
        } else {
            checkAll(bytes);
        }
    }

    /** Looks for the end marker, behind which some programs write more. */
    private static void checkEnd(FileBytes bytes) throws IOException, Unreadable {
        byte[] tail = new byte[SMALL];
        int length = bytes.read(bytes.size() - SMALL, tail, SMALL);
        if (!new String(tail, 0, length, StandardCharsets.ISO_8859_1).contains(END)) {
            throw new Unreadable("is cut off");
        }
    }

    private static void checkAll(FileBytes bytes) throws IOException, Unreadable {
        byte[] buffer = new byte[(int) Math.min(bytes.size(), 1 << 16)];
        CRC32 crc = new CRC32();
        boolean data = false;
        long at = FIRST_CHUNK;
        for (int i = 0; i < CHUNKS_AT_MOST; i++) {
            long length = bytes.u32(at);
            long end = at + 8 + length;
            if (end + 4 > bytes.size()) {
                throw new Unreadable("is cut off");
            }
            crc.reset();
            for (long from = at + 4; from < end; ) {
                int read = bytes.read(from, buffer, (int) Math.min(buffer.length, end - from));
                crc.update(buffer, 0, read);
                from += read;
            }
            if (crc.getValue() != bytes.u32(end)) {
                throw new Unreadable("is damaged");
            }
            data |= bytes.starts(at + 4, "IDAT");
            if (bytes.starts(at + 4, "IEND")) {
                if (!data) {
                    throw new Unreadable("has no pixels");
                }
                return;
            }
            at = end + 4;
        }
        throw new Unreadable("is damaged");
    }
}
