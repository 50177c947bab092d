package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * A directory of tags as TIFF and Exif have it (TIFF 6.0, section 2).
 *
 * @param bytes the file
 * @param base where the TIFF header stands
 * @param little whether the lower byte comes first
 * @param directory where the directory stands
 * @param count how many tags it has
 */
record TiffTags(FileBytes bytes, long base, boolean little, long directory, int count) {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int PHOTOMETRIC = 262;
    static final int STRIPS = 273;
    static final int ORIENTATION = 274;
    static final int CHANNELS = 277;
    static final int STRIP_BYTES = 279;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILES = 324;
    static final int TILE_BYTES = 325;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    static boolean is(FileBytes bytes, long base) throws IOException, Unreadable {
        return bytes.starts(base, "II*\0") || bytes.starts(base, "MM\0*");
    }

    static TiffTags read(FileBytes bytes, long base) throws IOException, Unreadable {
        boolean little = bytes.starts(base, "II");
        long directory = base + number(bytes, base + 4, LONG, little);
        return new TiffTags(bytes, base, little, directory, (int) number(bytes, directory, SHORT, little));
    }

    private static long number(FileBytes bytes, long at, int type, boolean little) throws IOException, Unreadable {
        if (type == SHORT) {
            return little ? bytes.u16little(at) : bytes.u16(at);
        }
        return little ? bytes.u32little(at) : bytes.u32(at);
    }

    /** Where a tag's entry stands; -1 when there is none. */
    private long entry(int tag) throws IOException, Unreadable {
        for (int i = 0; i < count; i++) {
            long at = directory + 2 + (long) i * ENTRY;
            if (number(bytes, at, SHORT, little) == tag) {
                return at;
            }
        }
        return -1;
    }

    /** How many numbers a tag has. */
    long length(int tag) throws IOException, Unreadable {
        long at = entry(tag);
        return at < 0 ? 0 : number(bytes, at + 4, LONG, little);
    }

    /** A tag's number at an index, where they are short or long; else the other value. */
    long get(int tag, long index, long otherwise) throws IOException, Unreadable {
        long at = entry(tag);
        if (at < 0) {
            return otherwise;
        }
        int type = (int) number(bytes, at + 2, SHORT, little);
        long length = number(bytes, at + 4, LONG, little);
        if (type != SHORT && type != LONG || index >= length) {
            return otherwise;
        }
        int size = type == SHORT ? 2 : 4;
        long values = length * size <= 4 ? at + 8 : base + number(bytes, at + 8, LONG, little);
        return number(bytes, values + index * size, type, little);
    }

    /** How the image must be turned to be upright, 1 (not at all) to 8, as Exif numbers them. */
    int orientation() throws IOException, Unreadable {
        int orientation = (int) get(ORIENTATION, 0, 1);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
}
