package org.lathe.train.internal.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Encodes framed {@code Event} records into a byte array: the version that begins a file, and scalars as DT_DOUBLE tensors
 * of rank 0. The first record of a tag names the {@code scalars} plugin, as TensorBoard expects. Not safe for several threads.
 */
public final class ScalarEncoder {
    /** Field and length bytes around a tag: wall time 9, step 11, summary 6, value 6, tag 6, tensor 16. */
    private static final int AROUND = 54 + Framing.HEADER + Framing.FOOTER;

    /** {@code TensorProto {dtype: DT_DOUBLE, tensor_shape {}, tensor_content: 8 bytes}} as field 8 of a value. */
    private static final byte[] TENSOR = {0x42, 14, 0x08, 2, 0x12, 0, 0x22, 8};

    /** {@code SummaryMetadata {plugin_data {plugin_name: "scalars"}, data_class: DATA_CLASS_SCALAR}} as field 9 of a value. */
    private static final byte[] METADATA = {0x4a, 13, 0x0a, 9, 0x0a, 7, 's', 'c', 'a', 'l', 'a', 'r', 's', 0x20, 1};

    private final Framing framing = new Framing();
    private final Map<String, byte[]> tags = new HashMap<>();

    /** An upper bound of the bytes that a record of this tag takes. */
    public static int bound(String tag) {
        return AROUND + METADATA.length + 3 * tag.length();
    }

    /** Writes the record {@code brain.Event:2} that begins each file; returns the position behind it. */
    public int version(byte[] out, int at, double wallTime) {
        byte[] text = "brain.Event:2".getBytes(StandardCharsets.US_ASCII);
        int p = wallTime(out, at + Framing.HEADER, wallTime);
        out[p++] = 0x1a;
        p = bytes(out, p, text);
        return framing.frame(out, at, p - at - Framing.HEADER);
    }

    /** Writes one scalar; returns the position behind it. The array has {@link #bound} bytes left. */
    public int scalar(byte[] out, int at, String tag, long step, double wallTime, double value) {
        byte[] name = tags.get(tag);
        byte[] metadata = {};
        if (name == null) {
            name = tag.getBytes(StandardCharsets.UTF_8);
            tags.put(tag, name);
            metadata = METADATA;
        }
        int valueLength = 1 + varintLength(name.length) + name.length + metadata.length + TENSOR.length + 8;
        int p = wallTime(out, at + Framing.HEADER, wallTime);
        out[p++] = 0x10;
        p = varint(out, p, step);
        out[p++] = 0x2a;
        p = varint(out, p, 1 + varintLength(valueLength) + valueLength);
        out[p++] = 0x0a;
        p = varint(out, p, valueLength);
        out[p++] = 0x0a;
        p = bytes(out, p, name);
        p = raw(out, p, metadata);
        p = raw(out, p, TENSOR);
        Framing.LONG.set(out, p, Double.doubleToRawLongBits(value));
        return framing.frame(out, at, p + 8 - at - Framing.HEADER);
    }

    private static int wallTime(byte[] out, int at, double seconds) {
        out[at] = 0x09;
        Framing.LONG.set(out, at + 1, Double.doubleToRawLongBits(seconds));
        return at + 9;
    }

    private static int bytes(byte[] out, int at, byte[] text) {
        return raw(out, varint(out, at, text.length), text);
    }

    private static int raw(byte[] out, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, out, at, bytes.length);
        return at + bytes.length;
    }

    private static int varint(byte[] out, int at, long value) {
        int p = at;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out[p++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        out[p++] = (byte) rest;
        return p;
    }

    private static int varintLength(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }
}
