package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Takes one file after the other into a {@link Staging}: one read of each byte, hashed on the way. Not thread-safe; each
 * thread has its own.
 */
public final class Intake {
    /** Files up to this size are read whole, so that those already in the store are not written again: bytes. */
    private static final int SMALL = 1 << 20;

    private final Staging staging;
    private final boolean link;
    private final LongConsumer progress;
    private final byte[] buffer = new byte[SMALL + 1];
    private final MessageDigest digest = Sha256.digest();

    /**
     * @param link make hard links instead of copies where the file system allows
     * @param progress told how many bytes were read just now; may throw to stop
     */
    public Intake(Staging staging, boolean link, LongConsumer progress) {
        this.staging = staging;
        this.link = link;
        this.progress = progress;
    }

    /**
     * @param size what it had when it was looked at: what was found out then must still hold
     * @param likely what the file held before; when that has the same size the file is first compared with it
     * @return absent when the file's content is itself an LFS pointer, which git could not tell from ours
     * @throws SourceChangedException when it changed while it was read
     */
    public Optional<Pointer> take(Path file, long size, Optional<Pointer> likely) throws IOException {
        digest.reset();
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (!before.isRegularFile()) {
            throw new IOException("'" + file + "' is no file");
        }
        if (before.size() != size) {
            throw new SourceChangedException(file);
        }
        Optional<Pointer> pointer;
        if (before.size() <= SMALL) {
            pointer = takeSmall(file, before.size());
        } else if (likely.isPresent()
                && likely.get().size() == before.size()
                && staging.has(likely.get())
                && hash(file, OutputStream.nullOutputStream()).equals(likely.get())) {
            pointer = likely;
        } else {
            pointer = Optional.of(takeLarge(file));
        }
        requireSame(file, before, pointer);
        return pointer;
    }

    private Optional<Pointer> takeSmall(Path file, long size) throws IOException {
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(buffer, 0, (int) size + 1);
        }
        progress.accept(read);
        if (read != size) {
            throw new SourceChangedException(file);
        }
        if (size == 0) {
            return Optional.of(Pointer.EMPTY);
        }
        if (size < Pointer.LIMIT && Pointer.parse(Arrays.copyOf(buffer, read)).isPresent()) {
            return Optional.empty();
        }
        digest.update(buffer, 0, read);
        Pointer pointer = pointer(size);
        if (!staging.has(pointer)) {
            Path target = staging.next();
            if (!linked(file, target)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    out.write(buffer, 0, read);
                }
            }
            staging.add(pointer, target);
        }
        return Optional.of(pointer);
    }

    private Pointer takeLarge(Path file) throws IOException {
        Path target = staging.next();
        Pointer pointer;
        if (linked(file, target)) {
            pointer = hash(target, OutputStream.nullOutputStream());
        } else {
            try (OutputStream out = Files.newOutputStream(target)) {
                pointer = hash(file, out);
            }
        }
        staging.add(pointer, target);
        return pointer;
    }

    private boolean linked(Path file, Path target) throws IOException {
        if (!link) {
            return false;
        }
        Path real = file.toRealPath(); // a link to a symbolic link would not be a link to its bytes
        try {
            Files.createLink(target, real);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another file system, or one without links: a copy does as well
        }
    }

    private Pointer hash(Path file, OutputStream copy) throws IOException {
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                copy.write(buffer, 0, n);
                size += n;
                progress.accept(n);
            }
        }
        return pointer(size);
    }

    private Pointer pointer(long size) {
        return new Pointer(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void requireSame(Path file, BasicFileAttributes before, Optional<Pointer> pointer)
            throws IOException {
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        if (after.size() != before.size()
                || !after.lastModifiedTime().equals(before.lastModifiedTime())
                || !Objects.equals(after.fileKey(), before.fileKey())
                || pointer.filter(p -> p.size() != before.size()).isPresent()) {
            throw new SourceChangedException(file);
        }
    }
}
