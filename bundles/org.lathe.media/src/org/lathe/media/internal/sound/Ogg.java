package org.lathe.media.internal.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

/** Ogg (RFC 3533): pages with checksums; the first one says what they hold, the last one how long it is. */
final class Ogg {
    private static final int HEADER = 27;
    private static final int LONGEST_PAGE = HEADER + 255 + 255 * 255;
    private static final int CHECKSUM = 0x04c11db7;

    private Ogg() {}

    static SoundHeader header(FileBytes bytes) throws IOException, Unreadable {
        long content = HEADER + bytes.u8(26);
        if (!bytes.starts(content, "\u0001vorbis")) {
            throw new Unreadable(foreign(bytes, content));
        }
        long rate = bytes.u32little(content + 12);
        return new SoundHeader(
                Format.VORBIS, (int) Math.min(rate, Integer.MAX_VALUE), bytes.u8(content + 11), frames(bytes));
    }

    private static String foreign(FileBytes bytes, long content) throws IOException, Unreadable {
        if (bytes.starts(content, "\u0080theora")) {
            return "is a Theora video, which cannot be read; convert it to MP4 with H.264";
        }
        String name = bytes.starts(content, "OpusHead")
                ? "an Opus"
                : bytes.starts(content, "Speex") ? "a Speex" : bytes.starts(content, "\u007fFLAC") ? "an Ogg FLAC" : "";
        return name.isEmpty()
                ? "holds no sound"
                : "is " + name + " sound, which cannot be read; convert it to WAV, FLAC or OGG Vorbis";
    }

    /** The position that the last page tells, which must be whole. */
    private static long frames(FileBytes bytes) throws IOException, Unreadable {
        long end = Id3.start(bytes);
        int length = (int) Math.min(end, 2 * LONGEST_PAGE);
        byte[] tail = bytes.bytes(end - length, length);
        int at = page(tail, tail.length);
        if (at < 0) {
            throw new Unreadable("is cut off");
        }
        checkPage(tail, at);
        while (at >= 0) {
            long position = Long.reverseBytes(ByteBuffer.wrap(tail).getLong(at + 6));
            if (position >= 0) {
                return position;
            }
            at = page(tail, at);
        }
        return 0;
    }

    private static int page(byte[] bytes, int before) {
        for (int at = before - HEADER; at >= 0; at--) {
            if (bytes[at] == 'O' && bytes[at + 1] == 'g' && bytes[at + 2] == 'g' && bytes[at + 3] == 'S') {
                return at;
            }
        }
        return -1;
    }

    private static void checkPage(byte[] bytes, int at) throws Unreadable {
        int segments = bytes[at + 26] & 0xff;
        int end = at + HEADER + segments;
        for (int i = 0; i < segments && at + HEADER + i < bytes.length; i++) {
            end += bytes[at + HEADER + i] & 0xff;
        }
        if (end > bytes.length) {
            throw new Unreadable("is cut off");
        }
        int told = Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt(at + 22));
        int crc = 0;
        for (int i = at; i < end; i++) {
            int value = i >= at + 22 && i < at + 26 ? 0 : bytes[i] & 0xff;
            crc ^= value << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ CHECKSUM : crc << 1;
            }
        }
        if (crc != told) {
            throw new Unreadable("is damaged at its end");
        }
    }
}
