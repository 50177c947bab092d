package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** TIFF 6.0: a directory of tags that says where the strips or tiles of the first picture lie. */
final class Tiff {
    private static final int MOST_BITS = 16;
    private static final int MOST_CHANNELS = 64;
    private static final int MOST_PARTS = 1 << 20;
    private static final int FIRST_COLOUR = 2;

    private Tiff() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (!TiffTags.is(bytes, 0)) {
            throw new Unreadable("holds no image");
        }
        TiffTags tags = TiffTags.read(bytes, 0);
        long bits = tags.get(TiffTags.BITS, 0, 1);
        if (bits > MOST_BITS) {
            throw new Unreadable("has " + bits + " bits a channel, which cannot be read; convert it to 8 bits");
        }
        long tile = tags.get(TiffTags.TILE_WIDTH, 0, 1) * tags.get(TiffTags.TILE_HEIGHT, 0, 1);
        if (tile > ImageHeader.MOST_PIXELS || tags.get(TiffTags.CHANNELS, 0, 1) > MOST_CHANNELS) {
            throw new Unreadable("is damaged: its tiles or channels are too many");
        }
        return ImageHeader.turned(
                "tiff",
                (int) Math.min(tags.get(TiffTags.WIDTH, 0, 0), Integer.MAX_VALUE),
                (int) Math.min(tags.get(TiffTags.HEIGHT, 0, 0), Integer.MAX_VALUE),
                tags.get(TiffTags.PHOTOMETRIC, 0, FIRST_COLOUR) < FIRST_COLOUR,
                0,
                tags.orientation());
    }

    /** All strips or tiles must be there. */
    static void check(FileBytes bytes) throws IOException, Unreadable {
        TiffTags tags = TiffTags.read(bytes, 0);
        boolean tiled = tags.length(TiffTags.TILES) > 0;
        int where = tiled ? TiffTags.TILES : TiffTags.STRIPS;
        int sizes = tiled ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES;
        long parts = tags.length(where);
        if (parts == 0 || parts > MOST_PARTS) {
            throw new Unreadable(parts == 0 ? "has no pixels" : "is damaged");
        }
        for (long i = 0; i < parts; i++) {
            if (tags.get(where, i, Long.MAX_VALUE / 2) + tags.get(sizes, i, 0) > bytes.size()) {
                throw new Unreadable("is cut off");
            }
        }
    }
}
