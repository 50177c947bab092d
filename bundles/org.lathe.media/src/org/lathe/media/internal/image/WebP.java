package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** WebP (RFC 9649): chunks, of which the first says how large the picture is. */
final class WebP {
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_FIELDS = 16;
    private static final int CHUNKS_AT_MOST = 10_000;

    private WebP() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (!bytes.starts(0, "RIFF") || !bytes.starts(8, "WEBP")) {
            throw new Unreadable("holds no image");
        }
        if (bytes.starts(FIRST_CHUNK, "VP8X")) {
            int width = u24(bytes, FIRST_CHUNK + 12) + 1;
            int height = u24(bytes, FIRST_CHUNK + 15) + 1;
            ImageHeader picture = picture(bytes);
            if (picture.width() > width || picture.height() > height) {
                throw new Unreadable("is damaged: its picture is larger than it says");
            }
            return header(width, height);
        }
        return picture(bytes, FIRST_CHUNK);
    }

    /** Of an extended file, the first picture among its chunks. */
    private static ImageHeader picture(FileBytes bytes) throws IOException, Unreadable {
        long at = FIRST_CHUNK;
        for (int i = 0; i < CHUNKS_AT_MOST; i++) {
            if (bytes.starts(at, "VP8 ") || bytes.starts(at, "VP8L")) {
                return picture(bytes, at);
            }
            // a frame of an animation holds its picture as chunks of its own
            at += bytes.starts(at, "ANMF")
                    ? 8 + FRAME_FIELDS
                    : 8 + bytes.u32little(at + 4) + (bytes.u32little(at + 4) & 1);
        }
        throw new Unreadable("is damaged");
    }

    private static ImageHeader picture(FileBytes bytes, long chunk) throws IOException, Unreadable {
        long at = chunk + 8;
        if (bytes.starts(chunk, "VP8 ")) {
            return header(bytes.u16little(at + 6) & 0x3fff, bytes.u16little(at + 8) & 0x3fff);
        }
        if (bytes.starts(chunk, "VP8L")) {
            int sizes = (int) bytes.u32little(at + 1);
            return header((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1);
        }
        throw new Unreadable("is damaged");
    }

    private static ImageHeader header(int width, int height) {
        return new ImageHeader("webp", width, height, false, FIRST_CHUNK, 1);
    }

    private static int u24(FileBytes bytes, long at) throws IOException, Unreadable {
        return bytes.u16little(at) | bytes.u8(at + 2) << 16;
    }

    static void check(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.u32little(4) + 8 > bytes.size()) {
            throw new Unreadable("is cut off");
        }
    }
}
