package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** GIF (version 89a): blocks up to the first picture, which is the one used, and a trailer. */
final class Gif {
    private static final int PICTURE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;

    private Gif() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (!bytes.starts(0, "GIF87a") && !bytes.starts(0, "GIF89a")) {
            throw new Unreadable("holds no image");
        }
        int flags = bytes.u8(10);
        int colours = colours(flags);
        boolean grey = colours > 0 && bytes.isGreyPalette(13, colours, 3);
        long at = 13 + 3L * colours;
        while (bytes.u8(at) == EXTENSION) {
            at += 2;
            while (bytes.u8(at) != 0) {
                at += 1 + bytes.u8(at);
            }
            at++;
        }
        if (bytes.u8(at) != PICTURE) {
            throw new Unreadable(bytes.u8(at) == TRAILER ? "has no pixels" : "is damaged");
        }
        int local = colours(bytes.u8(at + 9));
        if (local > 0) {
            grey = bytes.isGreyPalette(at + 10, local, 3);
        }
        return new ImageHeader("gif", bytes.u16little(at + 5), bytes.u16little(at + 7), grey, at + 10 + 3L * local, 1);
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
    }

    /** Walks over the first picture's data, which must be whole. */
    static void check(FileBytes bytes, ImageHeader header) throws IOException, Unreadable {
        long at = header.data() + 1;
        while (bytes.u8(at) != 0) {
            at += 1 + bytes.u8(at);
        }
        bytes.u8(at + 1);
    }
}
