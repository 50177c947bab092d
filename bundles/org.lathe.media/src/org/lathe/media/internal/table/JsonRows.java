package org.lathe.media.internal.table;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.text.Words;

/**
 * The rows of a file of JSON lines: one object a line, its members the values by their names. Members that a line lacks
 * are missing values; objects and arrays as values stay JSON text.
 */
final class JsonRows implements Rows {
    /** More names than these are data, not names of columns. */
    private static final int MOST_COLUMNS = 20_000;

    private static final int ROWS_SAMPLED = 1000;

    private final String name;
    private final Lines lines;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final String[] values;
    private final Row row = new Row();

    private JsonRows(Reader text, String name, List<String> columns) {
        this.name = name;
        lines = new Lines(text);
        columns.forEach(column -> this.columns.put(column, this.columns.size()));
        values = new String[columns.size()];
    }

    /** @param columns the columns wanted, in the order of the rows' values */
    static JsonRows open(Path file, String name, Charset charset, List<String> columns) throws CoreException {
        try {
            return new JsonRows(CsvText.open(file, charset), name, columns);
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    /** The names that the first rows have, in the order in which they come up. */
    static List<String> columns(Path file, String name, Charset charset) throws CoreException {
        try (JsonRows rows = open(file, name, charset, List.of())) {
            int count = 0;
            while (count < ROWS_SAMPLED && rows.next()) {
                count++;
            }
            return List.copyOf(rows.unknown);
        }
    }

    @Override
    public boolean next() throws CoreException {
        try {
            do {
                if (!lines.next()) {
                    return false;
                }
            } while (lines.isBlank());
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
        Arrays.fill(values, "");
        try {
            read(new JsonReader(new CharArrayReader(lines.chars(), 0, lines.length())));
        } catch (IOException | IllegalStateException | JsonParseException e) {
            throw Failures.of(
                    "'" + name + "' has no JSON object on line " + Words.number(lines.number())
                            + "; correct the line and import again.",
                    e);
        }
        row.begin(lines.number());
        for (String value : values) {
            row.add(value);
        }
        return true;
    }

    private void read(JsonReader json) throws IOException, CoreException {
        json.setStrictness(Strictness.LEGACY_STRICT);
        json.beginObject();
        while (json.hasNext()) {
            String member = json.nextName();
            Integer column = columns.get(member);
            if (column != null) {
                values[column] = value(json);
                continue;
            }
            if (unknown.add(member) && unknown.size() > MOST_COLUMNS) {
                throw Failures.of("'" + name + "' has more than " + Words.number(MOST_COLUMNS)
                        + " different names in its objects; make values of them and import again.");
            }
            json.skipValue();
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException("More than one value");
        }
    }

    private static String value(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case NULL -> {
                json.nextNull();
                yield "";
            }
            case STRING, NUMBER -> json.nextString();
            case BOOLEAN -> Boolean.toString(json.nextBoolean());
            default -> {
                JsonElement nested = JsonParser.parseReader(json);
                yield nested.toString();
            }
        };
    }

    /** Names among what was read that are none of the columns. */
    Set<String> unknown() {
        return unknown;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() throws CoreException {
        try {
            lines.close();
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }
}
