package org.lathe.media.internal.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/** Opens the text of a file, unpacking gzip by its first bytes (objects have no file extension). */
public final class CsvText {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4096;

    private CsvText() {}

    /** The file's bytes, unpacked. */
    private static InputStream bytes(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The text after its byte order mark; bytes that are none of the character set end it with an exception. */
    public static Reader open(Path file, Charset charset) throws IOException {
        InputStream in = bytes(file);
        try {
            skipMark(in, charset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void skipMark(InputStream in, Charset charset) throws IOException {
        byte[] mark = mark(charset);
        in.mark(mark.length);
        if (!Arrays.equals(in.readNBytes(mark.length), mark)) {
            in.reset();
        }
    }

    private static byte[] mark(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        }
        if (charset.equals(StandardCharsets.UTF_16LE)) {
            return new byte[] {(byte) 0xff, (byte) 0xfe};
        }
        return charset.equals(StandardCharsets.UTF_16BE) ? new byte[] {(byte) 0xfe, (byte) 0xff} : new byte[0];
    }

    /**
     * The character set that the first bytes speak for: UTF-16 by its mark or its zero bytes, else UTF-8; absent when
     * they are no text at all.
     */
    public static Optional<Charset> guess(Path file) throws IOException {
        byte[] head;
        try (InputStream in = bytes(file)) {
            head = in.readNBytes(HEAD);
        }
        int zeroEven = 0;
        int zeroOdd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    zeroEven++;
                } else {
                    zeroOdd++;
                }
            }
        }
        if (starts(head, 0xff, 0xfe) || zeroOdd > head.length / 4 && zeroEven == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(head, 0xfe, 0xff) || zeroEven > head.length / 4 && zeroOdd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return zeroEven + zeroOdd > 0 ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
    }

    static Utf8Census census(Path file) throws IOException {
        try (InputStream in = bytes(file)) {
            return Utf8Census.of(in);
        }
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    /** The failure to read a file, in words. */
    public static CoreException failure(String name, IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return Failures.of(
                    "'" + name + "' holds bytes that are no text; save it as UTF-8 and import again.", cause);
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return Failures.of(
                    "'" + name + "' is damaged: its packed data ends early or is corrupt; get it again.", cause);
        }
        return Failures.io("'" + name + "' cannot be read", cause);
    }

    /** Whether a failure came from bytes that do not belong to the character set. */
    static boolean isCharsetFailure(CoreException failure) {
        return failure.getStatus().getException() instanceof CharacterCodingException;
    }
}
