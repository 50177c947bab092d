package org.lathe.media.internal.image;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** JPEG (ITU-T T.81): segments up to the frame header and the scan, which an end marker closes. */
final class Jpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int APPLICATION = 0xe1;
    private static final int TAIL = 1 << 16;

    private Jpeg() {}

    static ImageHeader header(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.u16(0) != 0xffd8) {
            throw new Unreadable("holds no image");
        }
        ImageHeader found = null;
        int orientation = 1;
        long at = 2;
        while (true) {
            if (bytes.u8(at) != 0xff) {
                throw new Unreadable("is damaged");
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = bytes.u16(at + 2);
            if (marker == START_OF_SCAN && found != null) {
                return ImageHeader.turned(
                        "jpeg", found.width(), found.height(), found.grey(), at + 2 + length, orientation);
            }
            if (length < 2 || marker == START_OF_SCAN) {
                throw new Unreadable("is damaged");
            }
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                found = frame(bytes, at, marker);
            } else if (marker == APPLICATION && bytes.starts(at + 4, "Exif\0\0")) {
                orientation = orientation(bytes, at + 10);
            }
            at += 2 + length;
        }
    }

    /** What a camera noted; notes that are damaged do no harm. */
    private static int orientation(FileBytes bytes, long at) throws IOException {
        try {
            return TiffTags.is(bytes, at) ? TiffTags.read(bytes, at).orientation() : 1;
        } catch (Unreadable e) {
            return 1;
        }
    }

    private static ImageHeader frame(FileBytes bytes, long at, int marker) throws IOException, Unreadable {
        int components = bytes.u8(at + 9);
        if (marker > 0xc2 || bytes.u8(at + 4) != 8) {
            throw new Unreadable("is a lossless, arithmetic or 12-bit JPEG, which cannot be read; convert it to PNG");
        }
        if (components == 4) {
            throw new Unreadable("is a CMYK JPEG, which cannot be read; convert it to RGB");
        }
        return new ImageHeader("jpeg", bytes.u16(at + 7), bytes.u16(at + 5), components == 1, at, 1);
    }

    /** Looks for the end marker, behind which cameras may write more. */
    static void check(FileBytes bytes, ImageHeader header) throws IOException, Unreadable {
        long from = Math.max(header.data(), bytes.size() - TAIL);
        byte[] tail = new byte[(int) Math.max(0, bytes.size() - from)];
        int length = bytes.read(from, tail, tail.length);
        for (int i = length - 2; i >= 0; i--) {
            if (tail[i] == (byte) 0xff && tail[i + 1] == (byte) 0xd9) {
                return;
            }
        }
        throw new Unreadable("is cut off");
    }
}
