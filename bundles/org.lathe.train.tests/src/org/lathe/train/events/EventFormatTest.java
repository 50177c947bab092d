package org.lathe.train.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.train.internal.events.Framing;

/** Holds the bytes against the published form, built here by other code than the codec's. */
class EventFormatTest {
    @TempDir
    Path folder;

    private final List<String> got = new ArrayList<>();

    /** RFC 3720, B.4. */
    @Test
    void checksumsAreCastagnolis() {
        assertEquals(Framing.mask(0x8a9136aa), new Framing().checksum(new byte[32], 0, 32));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xff);
        assertEquals(Framing.mask(0x62a8ab43), new Framing().checksum(ones, 0, 32));
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertEquals(Framing.mask(0xe3069283), new Framing().checksum(digits, 0, 9));
    }

    /** The first record of files that TensorFlow wrote: length 24, and its masked checksum as seen in them. */
    @Test
    void theFirstRecordIsTensorFlows() throws IOException {
        Path file;
        try (EventFileWriter writer = EventFileWriter.create(folder, Instant.ofEpochSecond(1_600_000_000))) {
            file = writer.file();
        }
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(file.getFileName().toString().matches("events\\.out\\.tfevents\\.1600000000\\..+\\.\\d+\\.0"));
        assertEquals(
                "1800000000000000a37f4b22" + "090000000084d7d741" + "1a0d"
                        + HexFormat.of().formatHex("brain.Event:2".getBytes(StandardCharsets.US_ASCII)),
                HexFormat.of().formatHex(bytes, 0, bytes.length - 4));
    }

    @Test
    void aScalarIsATensorOfThePlugin() throws IOException {
        Path file;
        try (EventFileWriter writer = EventFileWriter.create(folder, Instant.ofEpochSecond(1))) {
            file = writer.file();
            writer.add("ab", 3, 2.0, 0.5);
            writer.add("ab", 4, 2.0, 0.5);
        }
        byte[] tensor = message(8, message(varint(1, 2), bytes(2), message(4, fixed64(0.5))));
        byte[] metadata = message(9, message(message(1, bytes(1, "scalars")), varint(4, 1)));
        byte[] first = message(
                number(1, 2.0), varint(2, 3), message(5, message(1, message(bytes(1, "ab"), metadata, tensor))));
        byte[] second = message(number(1, 2.0), varint(2, 4), message(5, message(1, message(bytes(1, "ab"), tensor))));
        byte[] version = message(number(1, 1.0), bytes(3, "brain.Event:2"));
        assertArrayEquals(message(record(version), record(first), record(second)), Files.readAllBytes(file));
    }

    @Test
    void otherWritersScalarsAreRead() throws IOException {
        byte[] simple = message(bytes(1, "simple"), key(2, 5), fixed32(0.25f));
        byte[] floats = value("floats", message(varint(1, 1), message(5, fixed32(1.5f))));
        byte[] floatContent = value("content", message(varint(1, 1), bytes(2), message(4, fixed32(2.5f))));
        byte[] doubles = value("doubles", message(varint(1, 2), message(6, fixed64(3.5))));
        byte[] unpacked = value("unpacked", message(varint(1, 2), number(6, 4.5)));
        Path file = file(
                event(7, simple, floats, floatContent),
                event(8, doubles, unpacked),
                message(number(1, 1), bytes(3, "x")));
        new EventFileReader().poll(file, (k, s, t, v) -> got.add(k + s + "=" + v));
        assertEquals(List.of("simple7=0.25", "floats7=1.5", "content7=2.5", "doubles8=3.5", "unpacked8=4.5"), got);
    }

    @Test
    void whatIsNoScalarIsSteppedOver() throws IOException {
        byte[] histogram = value("histogram", message(varint(1, 2), message(4, new byte[48])));
        byte[] text = value("text", message(varint(1, 7), bytes(8, "hello")));
        byte[] whole = value("int", message(varint(1, 3), message(7, new byte[] {5})));
        byte[] image = message(bytes(1, "image"), bytes(4, "png"));
        byte[] nameless = message(key(2, 5), fixed32(1));
        Path file = file(event(1, histogram, text, whole, image, nameless), event(2, simple("a", 1)));
        new EventFileReader().poll(file, (k, s, t, v) -> got.add(k + s + "=" + v));
        assertEquals(List.of("a2=1.0"), got);
    }

    @Test
    void aSummaryBeforeItsStepIsRead() throws IOException {
        Path file = file(message(message(5, message(1, simple("a", 1))), varint(2, 9), number(1, 4)));
        new EventFileReader().poll(file, (k, s, t, v) -> got.add(k + s + "@" + t));
        assertEquals(List.of("a9@4.0"), got);
    }

    @Test
    void lengthsBeyondTheRecordEndTheFileWithANote() throws IOException {
        byte[][] bad = {
            {0x2a, 0x7f},
            {0x2a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f},
            {
                0x2a,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                1
            },
            {0x09, 1, 2},
            {0x0f},
            {0x00},
            {0x10, (byte) 0x80},
            message(message(5, message(1, new byte[] {0x42, 0x10, 1}))),
        };
        for (byte[] data : bad) {
            Path file = file(event(1, simple("a", 1)), data, event(2, simple("a", 2)));
            EventFileReader reader = new EventFileReader();
            got.clear();
            reader.poll(file, (k, s, t, v) -> got.add(k + s));
            assertEquals(List.of("a1"), got);
            assertTrue(reader.note().orElseThrow().contains("holds something else than events"));
        }
    }

    @Test
    void aHugeLengthWithAGoodChecksumIsNotAllocated() throws IOException {
        for (long length : new long[] {-1, Long.MAX_VALUE, 1L << 40, Integer.MAX_VALUE}) {
            byte[] header = ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .array();
            Path file = folder.resolve("huge");
            Files.write(file, message(header, checksum(header), new byte[100]));
            EventFileReader reader = new EventFileReader();
            reader.poll(file, (k, s, t, v) -> got.add(k));
            assertTrue(reader.note().isPresent());
        }
    }

    @Test
    void aRecordLargerThanTheBufferIsRead() throws IOException {
        byte[] large = value("large", message(varint(1, 7), message(8, new byte[3 << 20])));
        Path file = file(event(1, large), event(2, simple("a", 1)));
        new EventFileReader().poll(file, (k, s, t, v) -> got.add(k + s));
        assertEquals(List.of("a2"), got);
    }

    private Path file(byte[]... events) throws IOException {
        Path file = folder.resolve("made");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] event : events) {
            all.writeBytes(record(event));
        }
        Files.write(file, all.toByteArray());
        return file;
    }

    private static byte[] event(int step, byte[]... values) {
        ByteArrayOutputStream summary = new ByteArrayOutputStream();
        for (byte[] value : values) {
            summary.writeBytes(message(1, value));
        }
        return message(number(1, 1), varint(2, step), message(5, summary.toByteArray()));
    }

    private static byte[] simple(String tag, float value) {
        return message(bytes(1, tag), key(2, 5), fixed32(value));
    }

    private static byte[] value(String tag, byte[] tensor) {
        return message(bytes(1, tag), message(8, tensor));
    }

    private static byte[] record(byte[] data) {
        byte[] length = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(data.length)
                .array();
        return message(length, checksum(length), data, checksum(data));
    }

    private static byte[] checksum(byte[] data) {
        CRC32C crc = new CRC32C();
        crc.update(data);
        long value = crc.getValue();
        long masked = ((value >>> 15 | value << 17) + 0xa282ead8L) & 0xffffffffL;
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) masked)
                .array();
    }

    private static byte[] message(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] message(int field, byte[] content) {
        return message(key(field, 2), plain(content.length), content);
    }

    private static byte[] bytes(int field) {
        return message(field, new byte[0]);
    }

    private static byte[] bytes(int field, String text) {
        return message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] varint(int field, long value) {
        return message(key(field, 0), plain(value));
    }

    private static byte[] number(int field, double value) {
        return message(key(field, 1), fixed64(value));
    }

    private static byte[] key(int field, int type) {
        return plain(field << 3 | type);
    }

    private static byte[] plain(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] fixed64(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    private static byte[] fixed32(float value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
    }
}
