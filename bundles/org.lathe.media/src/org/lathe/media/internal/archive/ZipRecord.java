package org.lathe.media.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * What a zip archive's directory says of an entry.
 *
 * @param mode the kind of file and its permissions as Unix has them, 0 where another system packed it
 * @param packed the length of its data, in bytes
 * @param size of the file, in bytes
 * @param header where its data's own header is, from the beginning of the archive
 * @param next where the next record begins
 */
record ZipRecord(
        String name, int flags, int method, int mode, long crc, long packed, long size, long header, long next) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int LENGTH = 46;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_NAME = 0x7075;
    private static final int UTF8 = 1 << 11;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final String OLD_CHARSET = "IBM437";

    static ZipRecord read(FileBytes bytes, long at) throws IOException, Unreadable {
        if (!bytes.starts(at, "PK\u0001\u0002")) {
            throw new Unreadable("is damaged");
        }
        int platform = bytes.u8(at + 5);
        int flags = bytes.u16little(at + 8);
        int nameLength = bytes.u16little(at + 28);
        int extraLength = bytes.u16little(at + 30);
        byte[] rawName = bytes.bytes(at + LENGTH, nameLength);
        byte[] extra = bytes.bytes(at + LENGTH + nameLength, extraLength);
        long size = bytes.u32little(at + 24);
        long packed = bytes.u32little(at + 20);
        long header = bytes.u32little(at + 42);
        ByteBuffer large = extra(extra, ZIP64);
        size = size == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : size;
        packed = packed == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : packed;
        header = header == IN_EXTRA && large.remaining() >= 8 ? large.getLong() : header;
        boolean unix = platform == 3 || platform == 19;
        if (size < 0 || packed < 0 || header < 0 || rawName.length < nameLength || extra.length < extraLength) {
            throw new Unreadable("is damaged");
        }
        return new ZipRecord(
                name(rawName, flags, platform, extra),
                flags,
                bytes.u16little(at + 10),
                unix ? (int) (bytes.u32little(at + 38) >>> 16) : 0,
                bytes.u32little(at + 16),
                packed,
                size,
                header,
                at + LENGTH + nameLength + extraLength + bytes.u16little(at + 32));
    }

    boolean isFolder() {
        return name.endsWith("/") || (mode & KIND) == FOLDER;
    }

    /** Why it cannot be unpacked, in words that follow its name. */
    Optional<String> problem() {
        int kind = mode & KIND;
        if (kind == LINK) {
            return Optional.of("is a link, which is not unpacked.");
        }
        if (kind != 0 && kind != FILE && kind != FOLDER) {
            return Optional.of("is a device, which is not unpacked.");
        }
        if ((flags & ENCRYPTED) != 0) {
            return Optional.of("is encrypted; unpack the archive with its password and import the folder.");
        }
        return method == STORED || method == DEFLATED
                ? Optional.empty()
                : Optional.of("is packed by a method that cannot be read; pack it again with another program.");
    }

    /** As the archive says that it is written; else as UTF-8 where it is that, as most programs write without a word. */
    private static String name(byte[] raw, int flags, int platform, byte[] extra) {
        ByteBuffer unicode = extra(extra, UNICODE_NAME);
        if (unicode.remaining() > 5 && unicode.get() == 1 && Integer.toUnsignedLong(unicode.getInt()) == crc(raw)) {
            return StandardCharsets.UTF_8.decode(unicode).toString();
        }
        if ((flags & UTF8) != 0) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        String name = decoded(raw);
        return platform == 0 && name.indexOf('/') < 0 ? name.replace('\\', '/') : name;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(
                    raw, Charset.isSupported(OLD_CHARSET) ? Charset.forName(OLD_CHARSET) : StandardCharsets.ISO_8859_1);
        }
    }

    private static long crc(byte[] raw) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        return crc.getValue();
    }

    /** The extra field of this number, empty where there is none. */
    private static ByteBuffer extra(byte[] extra, int wanted) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int number = fields.getShort() & 0xffff;
            int length = Math.min(fields.getShort() & 0xffff, fields.remaining());
            if (number == wanted) {
                return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            fields.position(fields.position() + length);
        }
        return ByteBuffer.allocate(0);
    }
}
