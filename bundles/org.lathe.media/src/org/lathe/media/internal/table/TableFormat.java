package org.lathe.media.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** The forms in which a file holds a table. */
enum TableFormat {
    /** Values between delimiters; the columns are known by their place. */
    DELIMITED("delimited text"),
    /** One JSON object a line; the columns are known by their names. */
    JSON_LINES("JSON lines"),
    /** Apache Parquet; the columns are known by their names. */
    PARQUET("Parquet");

    private static final byte[] PARQUET_MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final String words;

    TableFormat(String words) {
        this.words = words;
    }

    /** As people call it. */
    String words() {
        return words;
    }

    /** @param path as the user knows the file; the file itself may have another name */
    static TableFormat of(Path file, String path) throws CoreException {
        String name = path.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (Stream.of(".jsonl", ".ndjson", ".jsonlines").anyMatch(plain::endsWith)) {
            return JSON_LINES;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PARQUET_MARK.length), PARQUET_MARK) || name.endsWith(".parquet")
                    ? PARQUET
                    : DELIMITED;
        } catch (IOException e) {
            throw Failures.io("'" + path + "' cannot be read", e);
        }
    }

    /** Opens a file's rows; a header, where the form has one, is the first of them. */
    Rows open(Path file, String path, CsvFormat format, List<String> columns) throws CoreException {
        return switch (this) {
            case DELIMITED -> CsvRows.open(file, path, format);
            case JSON_LINES -> JsonRows.open(file, path, format.charset(), columns);
            case PARQUET -> ParquetRows.open(file, path, columns);
        };
    }
}
