package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** Windows bitmaps: a header of several versions, a palette, and rows of pixels. */
final class Bmp {
    private static final int OLD_HEADER = 12;
    private static final int BIT_FIELDS = 3;

    private Bmp() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (!bytes.starts(0, "BM")) {
            throw new Unreadable("holds no image");
        }
        long data = bytes.u32little(10);
        long headerSize = bytes.u32little(14);
        boolean old = headerSize == OLD_HEADER;
        int width = old ? bytes.u16little(18) : (int) bytes.u32little(18);
        int height = Math.abs(old ? bytes.u16little(20) : (int) bytes.u32little(22));
        int bits = bits(bytes, old);
        boolean grey = false;
        if (bits <= 8) {
            int stride = old ? 3 : 4;
            long palette = 14 + headerSize;
            grey = bytes.isGreyPalette(palette, (int) Math.clamp((data - palette) / stride, 0, 1 << bits), stride);
        }
        return new ImageHeader("bmp", width, height, grey, data, 1);
    }

    private static int bits(FileBytes bytes, boolean old) throws IOException, Unreadable {
        int bits = bytes.u16little(old ? 24 : 28);
        if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
            throw new Unreadable("is damaged");
        }
        return bits;
    }

    /** Unless compressed, all rows must be there. */
    static void check(FileBytes bytes, ImageHeader header) throws IOException, Unreadable {
        boolean old = bytes.u32little(14) == OLD_HEADER;
        long compression = old ? 0 : bytes.u32little(30);
        long row = ((long) header.width() * bits(bytes, old) + 31) / 32 * 4;
        if ((compression == 0 || compression == BIT_FIELDS) && header.data() + row * header.height() > bytes.size()) {
            throw new Unreadable("is cut off");
        }
    }
}
