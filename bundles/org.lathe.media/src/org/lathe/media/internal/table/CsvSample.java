package org.lathe.media.internal.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * The beginning of a CSV file, from which its format is found out.
 *
 * @param charset that it was read in
 * @param text whole lines, some hundreds of them
 */
record CsvSample(Charset charset, String text) {
    private static final int ENOUGH_CHARS = 1 << 20;
    private static final int ENOUGH_LINES = 20;
    private static final int MOST_CHARS = 1 << 25;
    private static final int MOST_ROWS = 1000;

    /** @throws CoreException when the file cannot be read or holds no text */
    static CsvSample read(Path file, String name) throws CoreException {
        Charset charset = charset(file, name);
        try {
            try {
                return new CsvSample(charset, beginning(file, charset));
            } catch (CharacterCodingException e) {
                return new CsvSample(CsvFormat.WINDOWS, beginning(file, CsvFormat.WINDOWS));
            }
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    /** The character set that the first bytes speak for. */
    static Charset charset(Path file, String name) throws CoreException {
        try {
            return CsvText.guess(file)
                    .orElseThrow(() ->
                            Failures.of("'" + name + "' holds binary data, not the text of a table; leave it out."));
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    private static String beginning(Path file, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 15];
        int lines = 0;
        try (Reader in = CsvText.open(file, charset)) {
            while (text.length() < MOST_CHARS && (text.length() < ENOUGH_CHARS || lines < ENOUGH_LINES)) {
                int read = in.read(buffer);
                if (read < 0) {
                    return text.toString();
                }
                text.append(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' || buffer[i] == '\r' ? 1 : 0;
                }
            }
        }
        int end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
        return end < 0 ? text.toString() : text.substring(0, end);
    }

    /** The rows as this delimiter cuts them, up to the first one that is no valid CSV. */
    List<List<String>> rows(char delimiter) {
        List<List<String>> found = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(text), "", delimiter)) {
            while (found.size() < MOST_ROWS && rows.next()) {
                found.add(rows.row().texts());
            }
        } catch (CoreException e) {
            // a wrong delimiter or a torn last row: what was read before it is the answer, as documented
            return found;
        }
        return found;
    }
}
