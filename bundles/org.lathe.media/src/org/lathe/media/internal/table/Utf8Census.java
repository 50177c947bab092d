package org.lathe.media.internal.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * How the bytes above 127 of a text are made up, which tells a text in an older character set from a UTF-8 text with a
 * damaged place.
 *
 * @param sequences well-formed UTF-8 sequences of more than one byte
 * @param stray bytes that belong to none
 */
record Utf8Census(long sequences, long stray) {

    static Utf8Census of(InputStream in) throws IOException {
        long sequences = 0;
        long stray = 0;
        int open = 0;
        int length = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                int b = buffer[i] & 0xff;
                if (open > 0 && (b & 0xc0) == 0x80) {
                    if (--open == 0) {
                        sequences++;
                    }
                    continue;
                }
                stray += open > 0 ? length - open : 0;
                length = b < 0x80
                        ? 0
                        : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : -1;
                stray += length < 0 ? 1 : 0;
                open = Math.max(0, length - 1);
            }
        }
        return new Utf8Census(sequences, stray + (open > 0 ? length - open : 0));
    }

    boolean isAscii() {
        return sequences == 0 && stray == 0;
    }

    /** Whether the text can only be meant as UTF-8. */
    boolean isMostlyUtf8() {
        return sequences > stray;
    }
}
