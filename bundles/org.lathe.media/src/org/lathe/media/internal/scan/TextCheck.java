package org.lathe.media.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lathe.core.Failures;

/** Whether a file holds text, by its beginning. */
final class TextCheck {
    private static final int BEGINNING = 4096;
    private static final String POINTER = "version https://git-lfs";

    private TextCheck() {}

    /** Why the file cannot be used, in words that follow its name; absent when nothing is wrong. */
    static Optional<String> problem(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        } catch (IOException e) {
            return Optional.of("cannot be read: " + Failures.reason(e));
        }
        if (bytes.length == 0) {
            return Optional.of("is empty.");
        }
        if (new String(bytes, 0, Math.min(bytes.length, POINTER.length()), StandardCharsets.ISO_8859_1)
                .equals(POINTER)) {
            return Optional.of("is a Git LFS pointer instead of the text; fetch the real files first (git lfs pull).");
        }
        return isText(bytes) ? Optional.empty() : Optional.of("holds binary data, not a text.");
    }

    private static boolean isText(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfffe || mark == 0xfeff) {
            return true; // UTF-16 by its mark, in which zeros are ordinary
        }
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            odd += b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1b ? 1 : 0;
        }
        return odd * 50 <= bytes.length;
    }
}
