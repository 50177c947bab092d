package org.lathe.media.internal.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The rows of a CSV file (RFC 4180, with any of the three line ends), one after the other in constant memory. Lines
 * without a value are no rows; all code counts rows by this class, so that a row's number means the same everywhere.
 */
public final class CsvRows implements Rows {
    private static final int LONGEST_ROW = 1 << 28;

    private final String name;
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> rows;
    private final Handler handler;

    /** @param name as the user knows the file, for messages */
    public static CsvRows open(Path file, String name, CsvFormat format) throws CoreException {
        try {
            return new CsvRows(CsvText.open(file, format.charset()), name, format.delimiter());
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    CsvRows(Reader text, String name, char delimiter) {
        this.name = name;
        handler = new Handler();
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text);
        rows = reader.iterator();
    }

    @Override
    public boolean next() throws CoreException {
        try {
            while (rows.hasNext()) {
                if (!isBlank(rows.next())) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw CsvText.failure(name, e.getCause());
        } catch (CsvParseException e) {
            throw malformed(e);
        }
    }

    private CoreException malformed(CsvParseException cause) {
        if (cause.getCause() instanceof IOException io) {
            return CsvText.failure(name, io);
        }
        return Failures.of(
                "'" + name + "' is no valid CSV in the row that begins on line " + handler.row.line()
                        + ": a quotation mark is missing or out of place, or a value is too long; correct it and import again.",
                cause);
    }

    private static boolean isBlank(Row row) {
        return row.size() == 1 && row.length() == 0;
    }

    @Override
    public Row row() {
        return handler.row;
    }

    @Override
    public void close() throws CoreException {
        try {
            reader.close();
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row = new Row();

        @Override
        protected void handleBegin(long line) {
            row.begin(line);
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            if (row.length() + length > LONGEST_ROW) {
                throw new CsvParseException("row of more than " + LONGEST_ROW + " characters");
            }
            row.add(text, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
