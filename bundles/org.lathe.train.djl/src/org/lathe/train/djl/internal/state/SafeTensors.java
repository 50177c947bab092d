package org.lathe.train.djl.internal.state;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lathe.core.io.AtomicFiles;

/**
 * Named vectors of 32-bit floats and a few words about them, in the format of
 * <a href="https://huggingface.co/docs/safetensors">safetensors</a>: the length of a JSON header as 8 bytes, the header,
 * the numbers, all little-endian.
 *
 * @param words by name
 * @param tensors by name
 */
record SafeTensors(Map<String, String> words, Map<String, float[]> tensors) {
    private static final String WORDS = "__metadata__";
    private static final int LARGEST_HEADER = 100 << 20;
    private static final int CHUNK = 1 << 16;

    /** Writes the file whole or not at all. */
    void write(Path file) throws IOException {
        byte[] header = header().toString().getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> {
            out.write(little(Long.BYTES).putLong(header.length).array());
            out.write(header);
            for (float[] values : tensors.values()) {
                for (int from = 0; from < values.length; from += CHUNK) {
                    int count = Math.min(CHUNK, values.length - from);
                    ByteBuffer bytes = little(count * Float.BYTES);
                    bytes.asFloatBuffer().put(values, from, count);
                    out.write(bytes.array());
                }
            }
        });
    }

    private JsonObject header() {
        JsonObject header = new JsonObject();
        JsonObject texts = new JsonObject();
        words.forEach(texts::addProperty);
        header.add(WORDS, texts);
        long offset = 0;
        for (Map.Entry<String, float[]> tensor : tensors.entrySet()) {
            long end = offset + (long) tensor.getValue().length * Float.BYTES;
            JsonObject entry = new JsonObject();
            entry.addProperty("dtype", "F32");
            entry.add("shape", JsonParser.parseString("[" + tensor.getValue().length + "]"));
            entry.add("data_offsets", JsonParser.parseString("[" + offset + "," + end + "]"));
            header.add(tensor.getKey(), entry);
            offset = end;
        }
        return header;
    }

    /** @throws IOException when it cannot be read or is no such file */
    static SafeTensors read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = full(channel, 0, Long.BYTES).getLong();
            if (length < 2 || length > Math.min(LARGEST_HEADER, channel.size() - Long.BYTES)) {
                throw new IOException("the file is damaged");
            }
            String text = StandardCharsets.UTF_8
                    .decode(full(channel, Long.BYTES, (int) length))
                    .toString();
            return read(JsonParser.parseString(text).getAsJsonObject(), channel, Long.BYTES + length);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("the file is damaged", e);
        }
    }

    private static SafeTensors read(JsonObject header, FileChannel channel, long start) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            JsonObject value = entry.getValue().getAsJsonObject();
            if (entry.getKey().equals(WORDS)) {
                value.entrySet()
                        .forEach(
                                word -> words.put(word.getKey(), word.getValue().getAsString()));
                continue;
            }
            long from = value.getAsJsonArray("data_offsets").get(0).getAsLong();
            long to = value.getAsJsonArray("data_offsets").get(1).getAsLong();
            boolean inside = from >= 0 && from <= to && to <= channel.size() - start && (to - from) % Float.BYTES == 0;
            if (!inside || !value.get("dtype").getAsString().equals("F32")) {
                throw new IOException("the file is damaged");
            }
            tensors.put(entry.getKey(), floats(channel, start + from, (to - from) / Float.BYTES));
        }
        return new SafeTensors(words, tensors);
    }

    private static float[] floats(FileChannel channel, long at, long count) throws IOException {
        float[] values = new float[Math.toIntExact(count)];
        for (int from = 0; from < values.length; from += CHUNK) {
            int size = Math.min(CHUNK, values.length - from);
            full(channel, at + (long) from * Float.BYTES, size * Float.BYTES)
                    .asFloatBuffer()
                    .get(values, from, size);
        }
        return values;
    }

    private static ByteBuffer full(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = little(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the file is cut off");
            }
        }
        return bytes.flip();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
