package org.lathe.media.internal.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lathe.core.dataset.DatasetDescription;

/**
 * How the text of a CSV file is read.
 *
 * @param charset its character set
 * @param delimiter between the values of a row
 */
public record CsvFormat(Charset charset, char delimiter) {
    /** What files of European offices are written in that are no UTF-8. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Values separated by commas, in UTF-8. */
    public static final CsvFormat COMMA = new CsvFormat(StandardCharsets.UTF_8, ',');

    public static CsvFormat of(DatasetDescription description) {
        Charset charset = Charset.isSupported(description.charset())
                ? Charset.forName(description.charset())
                : StandardCharsets.UTF_8;
        return new CsvFormat(
                charset,
                description.delimiter().isEmpty()
                        ? ','
                        : description.delimiter().charAt(0));
    }

    /** Files that separate values by a semicolon do so because the comma is their decimal point. */
    public boolean decimalComma() {
        return delimiter == ';';
    }

    public Numbers numbers() {
        return new Numbers(decimalComma());
    }

    public CsvFormat withCharset(Charset other) {
        return new CsvFormat(other, delimiter);
    }
}
