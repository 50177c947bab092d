package org.lathe.media.internal.table;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.text.Words;

/**
 * What the beginning of a dropped table's file tells.
 *
 * @param source the file
 * @param form what kind of file it is
 * @param format how its text is read
 * @param header what its first line is
 */
record TableHead(ImportPlan.Source source, TableFormat form, CsvFormat format, Header header) {

    /** @throws CoreException when it is no readable table, or an empty one */
    static TableHead read(ImportPlan.Source source) throws CoreException {
        TableFormat form = TableFormat.of(source.file(), source.path());
        return switch (form) {
            case DELIMITED -> delimited(source);
            case JSON_LINES -> {
                CsvFormat format = CsvFormat.COMMA.withCharset(CsvSample.charset(source.file(), source.path()));
                yield named(source, form, format, JsonRows.columns(source.file(), source.path(), format.charset()));
            }
            case PARQUET -> named(source, form, CsvFormat.COMMA, ParquetRows.columns(source.file(), source.path()));
        };
    }

    private static TableHead named(ImportPlan.Source source, TableFormat form, CsvFormat format, List<String> columns)
            throws CoreException {
        if (columns.isEmpty()) {
            throw Failures.of("'" + source.path() + "' holds no rows; leave it out or get it again.");
        }
        return new TableHead(source, form, format, new Header(Header.Style.NONE, columns, List.of()));
    }

    private static TableHead delimited(ImportPlan.Source source) throws CoreException {
        CsvSample sample = CsvSample.read(source.file(), source.path());
        CsvFormat format = new CsvFormat(sample.charset(), DelimiterGuess.of(sample));
        List<List<String>> rows = sample.rows(format.delimiter());
        if (rows.isEmpty() && !sample.text().isBlank()) {
            failOnFirstRow(source, format);
        }
        if (rows.isEmpty()) {
            throw Failures.of("'" + source.path() + "' is empty; leave it out or get it again.");
        }
        return new TableHead(
                source, TableFormat.DELIMITED, format, Header.guess(rows, format.numbers(), source.path()));
    }

    private static void failOnFirstRow(ImportPlan.Source source, CsvFormat format) throws CoreException {
        try (CsvRows rows = CsvRows.open(source.file(), source.path(), format)) {
            rows.next();
        }
    }

    /** Opens the file's data rows. @param columns of the whole table */
    Rows rows(CsvFormat table, List<String> columns) throws CoreException {
        Rows rows = form.open(source.file(), source.path(), table, columns);
        try {
            if (header.present()) {
                rows.next();
            }
            return rows;
        } catch (CoreException e) {
            rows.close();
            throw e;
        }
    }

    TableHead withColumns(List<String> columns) {
        return new TableHead(source, form, format, new Header(header.style(), columns, header.first()));
    }

    /** @throws CoreException when this file does not belong to the same table as the first one */
    void checkSameTable(TableHead first) throws CoreException {
        String both = "'" + source.path() + "' and '" + first.source.path() + "'";
        if (form != first.form) {
            throw Failures.of(both + " are files of different forms (" + form.words() + " and " + first.form.words()
                    + "); import them as datasets of their own.");
        }
        if (header.present() != first.header.present()) {
            TableHead with = header.present() ? this : first;
            throw Failures.of("Of " + both + " only '" + with.source.path()
                    + "' begins with a header; give both one, or import them as datasets of their own.");
        }
        if (format.delimiter() != first.format.delimiter()) {
            throw Failures.of(both + " separate their values by different characters; save both the same way.");
        }
        if (form != TableFormat.JSON_LINES && !header.columns().equals(first.header.columns())) {
            throw Failures.of(both + " have different columns (" + list(header.columns()) + " and "
                    + list(first.header.columns()) + "); import them as datasets of their own.");
        }
    }

    /** The names as a short list for a sentence. */
    static String list(List<String> names) {
        int shown = Math.min(20, names.size());
        String text = String.join(", ", names.subList(0, shown));
        return names.size() == shown ? text : text + " and " + Words.number(names.size() - shown) + " more";
    }
}
