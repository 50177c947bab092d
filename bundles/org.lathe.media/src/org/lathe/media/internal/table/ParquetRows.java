package org.lathe.media.internal.table;

import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** The rows of a Parquet file, by Hardwood. Lists, maps and structures become JSON text. */
final class ParquetRows implements Rows {
    private static final String PURE_JAVA_SNAPPY = "org.xerial.snappy.purejava";

    /** Held, or its level would be forgotten. */
    private static final Logger READER_LOG = Logger.getLogger("dev.hardwood");

    static {
        // how it goes about its work is nothing to tell on the console
        READER_LOG.setLevel(Level.WARNING);
        // files of unknown origin are unpacked in Java, unless the user wants it otherwise
        if (System.getProperty(PURE_JAVA_SNAPPY) == null) {
            System.setProperty(PURE_JAVA_SNAPPY, "true");
        }
    }

    private static final String MARK = "PAR1";
    private static final int SHORTEST = 12;
    private static final long LONGEST_DESCRIPTION = 256L << 20;

    private final String name;
    private final ParquetFileReader file;
    private final RowReader rows;
    private final int[] fields;
    private final Row row = new Row();
    private long number;

    private ParquetRows(String name, ParquetFileReader file, List<String> columns) {
        this.name = name;
        this.file = file;
        List<String> names = columns(file);
        fields = columns.stream().mapToInt(names::indexOf).toArray();
        rows = file.rowReader();
    }

    /** @param columns the columns wanted, in the order of the rows' values; one that the file lacks is missing */
    static ParquetRows open(Path path, String name, List<String> columns) throws CoreException {
        ParquetFileReader file = open(path, name);
        try {
            return new ParquetRows(name, file, columns);
        } catch (RuntimeException e) {
            close(file, name);
            throw damaged(name, e);
        }
    }

    static List<String> columns(Path path, String name) throws CoreException {
        ParquetFileReader file = open(path, name);
        try {
            return columns(file);
        } finally {
            close(file, name);
        }
    }

    private static List<String> columns(ParquetFileReader file) {
        return file.getFileSchema().getRootNode().children().stream()
                .map(SchemaNode::name)
                .toList();
    }

    private static ParquetFileReader open(Path path, String name) throws CoreException {
        checkEnds(path, name);
        try {
            return ParquetFileReader.open(new ParquetFile(path, name));
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    /** The description at the end must be there: the reader would believe any length that it is told. */
    private static void checkEnds(Path path, String name) throws CoreException {
        try (FileBytes bytes = new FileBytes(path)) {
            long end = bytes.size() - 8;
            if (bytes.size() < SHORTEST || !bytes.starts(0, MARK) || !bytes.starts(end + 4, MARK)) {
                throw new Unreadable(bytes.starts(0, "PARE") ? "is encrypted" : "is cut off or no Parquet file");
            }
            if (bytes.u32little(end) > Math.min(LONGEST_DESCRIPTION, end - MARK.length())) {
                throw new Unreadable("is damaged");
            }
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + "; get it again and import that.", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    @Override
    public boolean next() throws CoreException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            row.begin(++number);
            for (int field : fields) {
                row.add(field < 0 || rows.isNull(field) ? "" : ParquetText.of(rows.getValue(field)));
            }
            return true;
        } catch (RuntimeException e) {
            // the reader fails on damaged files with all kinds of unchecked exceptions
            throw damaged(name, e);
        }
    }

    private static CoreException damaged(String name, Exception cause) {
        Throwable reason = cause;
        while (reason.getCause() != null && !(reason instanceof UnsupportedOperationException)) {
            reason = reason.getCause();
        }
        return Failures.of(
                reason instanceof UnsupportedOperationException
                        ? "'" + name
                                + "' is packed in a way that cannot be read; write it with Snappy, Zstandard or no "
                                + "compression and import again."
                        : "'" + name + "' is no whole Parquet file; get it again and import that.",
                cause);
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() throws CoreException {
        rows.close();
        close(file, name);
    }

    private static void close(ParquetFileReader file, String name) throws CoreException {
        try {
            file.close();
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }
}
