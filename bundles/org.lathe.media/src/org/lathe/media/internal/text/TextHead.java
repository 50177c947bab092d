package org.lathe.media.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.media.internal.table.CsvFormat;
import org.lathe.media.internal.table.CsvText;

/** The beginning of a text file. */
public final class TextHead {
    private TextHead() {}

    /** @param most characters; a text that goes on ends with an ellipsis */
    public static String read(String name, Path file, int most) throws CoreException {
        try {
            Charset charset =
                    CsvText.guess(file).orElseThrow(() -> Failures.of("'" + name + "' holds binary data, not text."));
            try {
                return read(file, charset, most);
            } catch (CharacterCodingException e) {
                return read(file, CsvFormat.WINDOWS, most);
            }
        } catch (IOException e) {
            throw CsvText.failure(name, e);
        }
    }

    private static String read(Path file, Charset charset, int most) throws IOException {
        char[] head = new char[most + 1];
        int length = 0;
        try (Reader in = CsvText.open(file, charset)) {
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
                read = in.read(head, length, head.length - length);
            }
        }
        if (length <= most) {
            return new String(head, 0, length);
        }
        int end = Character.isHighSurrogate(head[most - 1]) ? most - 1 : most;
        return new String(head, 0, end) + "…";
    }
}
