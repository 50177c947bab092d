package org.lathe.core.io;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The one JSON codec: records by their component names, instants as ISO 8601, paths as text, absent optionals left out.
 * Keys that a reader does not know are ignored, so that newer files stay readable.
 */
public final class Json {
    /** Records are small; a larger file is not ours. */
    private static final long LARGEST_RECORD = 256L << 20;

    private static final Gson PRETTY = builder().setPrettyPrinting().create();
    private static final Gson COMPACT = builder().create();
    private static final Gson WITH_NULLS = builder().serializeNulls().create();

    private Json() {}

    private static GsonBuilder builder() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeSpecialFloatingPointValues()
                .registerTypeAdapter(Instant.class, new TextAdapter<>(Instant::parse))
                .registerTypeHierarchyAdapter(Path.class, new TextAdapter<>(Path::of))
                .registerTypeAdapterFactory(new OptionalFactory());
    }

    /** Indented JSON with a final newline, for files that people read and git compares. */
    public static String pretty(Object value) {
        return PRETTY.toJson(value) + "\n";
    }

    /** JSON on one line. */
    public static String compact(Object value) {
        return COMPACT.toJson(value);
    }

    public static JsonElement tree(Object value) {
        return PRETTY.toJsonTree(value);
    }

    /** As {@link #tree}, with absent optionals and nulls kept as {@code null}: for readers that count on every key. */
    public static JsonElement treeWithNulls(Object value) {
        return WITH_NULLS.toJsonTree(value);
    }

    /** @throws CoreException when the text is not JSON of this type; {@code source} says where it came from */
    public static <T> T parse(String text, Class<T> type, String source) throws CoreException {
        try {
            T value = COMPACT.fromJson(text, type);
            if (value == null) {
                throw Failures.of(source + " is empty; restore it or remove it.");
            }
            return value;
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw Failures.of(source + " is not readable as " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    public static <T> T read(Path file, Class<T> type) throws CoreException {
        try {
            if (Files.size(file) > LARGEST_RECORD) {
                throw Failures.of("'" + file + "' is too large for a record; it was not written by Lathe.");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), type, "'" + file + "'");
        } catch (IOException e) {
            throw Failures.io("'" + file + "' cannot be read", e);
        }
    }

    /** Writes the record whole or not at all. */
    public static void write(Path file, Object value) throws CoreException {
        try {
            AtomicFiles.write(file, pretty(value));
        } catch (IOException e) {
            throw Failures.io("'" + file + "' cannot be written", e);
        }
    }

    private static final class TextAdapter<T> extends TypeAdapter<T> {
        private final java.util.function.Function<String, T> parse;

        TextAdapter(java.util.function.Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.value(value == null ? null : value.toString());
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            String text = in.nextString();
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                throw new JsonParseException("'" + text + "' at " + in.getPath(), e);
            }
        }
    }

    private static final class OptionalFactory implements TypeAdapterFactory {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType of)) {
                return null;
            }
            TypeAdapter inner = gson.getAdapter(TypeToken.get(of.getActualTypeArguments()[0]));
            return (TypeAdapter<T>) new TypeAdapter<Optional<?>>() {
                @Override
                public void write(JsonWriter out, Optional<?> value) throws IOException {
                    if (value == null || value.isEmpty()) {
                        out.nullValue();
                    } else {
                        inner.write(out, value.get());
                    }
                }

                @Override
                public Optional<?> read(JsonReader in) throws IOException {
                    if (in.peek() == JsonToken.NULL) {
                        in.nextNull();
                        return Optional.empty();
                    }
                    return Optional.ofNullable(inner.read(in));
                }
            };
        }
    }
}
