package org.lathe.store.internal.lfs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Git LFS pointer: what git keeps in place of a large file. See git-lfs's {@code docs/spec.md}.
 *
 * @param oid SHA-256 of the content, 64 hex digits
 * @param size of the content in bytes
 */
public record Pointer(String oid, long size) {
    /** A pointer is always smaller than this: bytes. */
    public static final int LIMIT = 1024;

    /** The content without bytes, which git keeps as an empty blob and not as a pointer. */
    public static final Pointer EMPTY =
            new Pointer("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0);

    private static final Pattern FORM = Pattern.compile(
            "version https?://(?:git-lfs\\.github\\.com/spec/v1|hawser\\.github\\.com/spec/v1|git-media\\.io/v/2)\n"
                    + "(?:ext-\\d-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\\d{1,18})\n?(?:[a-z][^\n]*\n?)*");

    /** The pointer that a blob holds, when it is one. */
    public static Optional<Pointer> parse(byte[] blob) {
        if (blob.length >= LIMIT || blob.length < 100) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(
                new String(blob, StandardCharsets.UTF_8).replace("\r\n", "\n").strip() + "\n");
        return form.matches()
                ? Optional.of(new Pointer(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** The blob that git keeps: empty for an empty file. */
    public byte[] blob() {
        return size == 0
                ? new byte[0]
                : ("version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize " + size + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
    }
}
