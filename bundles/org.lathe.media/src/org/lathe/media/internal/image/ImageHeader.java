package org.lathe.media.internal.image;

import java.io.IOException;
import java.nio.file.Path;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * What the first bytes of an image file tell, read without decoding it.
 *
 * @param format ImageIO's name of the format
 * @param width in pixels, of the upright image
 * @param height in pixels, of the upright image
 * @param grey whether it can hold greys only
 * @param data where what follows the header begins, in bytes
 * @param orientation how the stored pixels must be turned to be upright, 1 (not at all) to 8, as Exif numbers them
 */
public record ImageHeader(String format, int width, int height, boolean grey, long data, int orientation) {
    /** More pixels than these are refused: decoded they would take hundreds of megabytes each. */
    public static final long MOST_PIXELS = 100_000_000;

    /** No compression in use packs more pixels into a byte (deflate at most 1,032 bytes of 8 pixels). */
    private static final long MOST_PIXELS_A_BYTE = 10_000;

    /** From this orientation on, rows are stored as columns. */
    private static final int FIRST_LYING = 5;

    /** @param width of the stored pixels, as height is */
    static ImageHeader turned(String format, int width, int height, boolean grey, long data, int orientation) {
        boolean lying = orientation >= FIRST_LYING;
        return new ImageHeader(format, lying ? height : width, lying ? width : height, grey, data, orientation);
    }

    /** @throws Unreadable when it is no image of a known format, or too large */
    public static ImageHeader read(Path file) throws IOException, Unreadable {
        try (FileBytes bytes = new FileBytes(file)) {
            return read(bytes);
        }
    }

    static ImageHeader read(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.size() == 0) {
            throw new Unreadable("is empty");
        }
        ImageHeader header = switch (bytes.u8(0)) {
            case 0x89 -> Png.header(bytes);
            case 0xff -> Jpeg.header(bytes);
            case 'G' -> Gif.header(bytes);
            case 'B' -> Bmp.header(bytes);
            case 'R' -> WebP.header(bytes);
            case 'I', 'M' -> Tiff.header(bytes);
            default -> throw new Unreadable(foreign(bytes));
        };
        if (header.width <= 0 || header.height <= 0) {
            throw new Unreadable("has no pixels");
        }
        long pixels = (long) header.width * header.height;
        if (pixels > MOST_PIXELS) {
            throw new Unreadable("is too large (" + header.width + " x " + header.height
                    + " pixels, at most 100 million can be read); scale it down");
        }
        if (pixels / MOST_PIXELS_A_BYTE > bytes.size()) {
            throw new Unreadable("is cut off");
        }
        return header;
    }

    private static String foreign(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.starts(0, "version https://git-lfs")) {
            return "is a Git LFS pointer instead of the image; fetch the real files first (git lfs pull)";
        }
        String name = bytes.starts(4, "ftypavif") ? "AVIF" : bytes.starts(4, "ftyp") ? "HEIF" : "";
        return name.isEmpty()
                ? "holds no image"
                : "is a " + name + " image, which cannot be read yet; convert it to PNG or JPEG";
    }
}
