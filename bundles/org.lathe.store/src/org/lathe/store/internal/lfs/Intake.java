package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Takes one file after the other into a {@link Staging}: one read of each byte, hashed on the way, and none of a file that
 * the journal knows. Not thread-safe; each thread has its own.
 */
final class Intake {
    /** Files up to this size are read whole, so that those already in the store are not written again: bytes. */
    static final int SMALL = 1 << 20;

    private final Staging staging;
    private final boolean link;
    private final LongConsumer progress;
    private final ByteBuffer buffer = NewFile.buffer(SMALL + NewFile.BLOCK);
    private final MessageDigest digest = Sha256.digest();

    /**
     * @param link make hard links instead of copies where the file system allows
     * @param progress told how many bytes were read just now; may throw to stop
     */
    Intake(Staging staging, boolean link, LongConsumer progress) {
        this.staging = staging;
        this.link = link;
        this.progress = progress;
    }

    /**
     * @return absent when the file's content is itself an LFS pointer, which git could not tell from ours
     * @throws SourceChangedException when it changed since it was looked at, or while it was read
     */
    Optional<Pointer> take(IntakeAll.Source source) throws IOException {
        Path file = source.file();
        Instant now = Instant.now();
        FileStamp stamp = FileStamp.of(file);
        if (!stamp.regular()) {
            throw new IOException("'" + file + "' is no file");
        }
        if (stamp.size() != source.size()) {
            throw new SourceChangedException(file);
        }
        if (source.temporary()) {
            Optional<Path> moved = moved(file);
            if (moved.isPresent()) {
                return takeWhole(moved.get(), stamp.size());
            }
        }
        Optional<Pointer> known = staging.known(file, stamp);
        if (known.isPresent()) {
            progress.accept(stamp.size());
            return known;
        }
        Optional<Pointer> pointer = stamp.size() <= SMALL
                ? takeSmall(file, stamp.size())
                : Optional.of(takeLarge(file, stamp.size(), source.likely()));
        if (!FileStamp.of(file).sameBytes(stamp)) {
            throw new SourceChangedException(file);
        }
        if (pointer.isPresent() && stamp.isReliable(now)) {
            staging.remember(file, stamp, pointer.get());
        }
        return pointer;
    }

    private Optional<Pointer> takeSmall(Path file, long size) throws IOException {
        readSmall(file, size);
        if (size == 0) {
            return Optional.of(Pointer.EMPTY);
        }
        if (isPointer(size)) {
            return Optional.empty();
        }
        Pointer pointer = hashSmall(size);
        if (!staging.has(pointer)) {
            Path target = staging.next();
            if (!linked(file, target)) {
                try (NewFile out = staging.create(target, size)) {
                    out.write(buffer);
                }
            }
            staging.add(pointer, target);
        }
        return Optional.of(pointer);
    }

    private void readSmall(Path file, long size) throws IOException {
        buffer.clear();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int n = 0; n >= 0 && buffer.position() <= size; ) {
                n = in.read(buffer);
            }
        }
        buffer.flip();
        progress.accept(buffer.limit());
        if (buffer.limit() != size) {
            throw new SourceChangedException(file);
        }
    }

    private boolean isPointer(long size) {
        if (size >= Pointer.LIMIT) {
            return false;
        }
        byte[] bytes = new byte[(int) size];
        buffer.get(0, bytes);
        return Pointer.parse(bytes).isPresent();
    }

    private Pointer hashSmall(long size) {
        digest.reset();
        digest.update(buffer.duplicate().position(0));
        return pointer(size);
    }

    private Pointer takeLarge(Path file, long size, Optional<Pointer> likely) throws IOException {
        if (likely.filter(p -> p.size() == size).isPresent() && staging.has(likely.get())) {
            Pointer present = read(file, Optional.empty());
            if (present.equals(likely.get())) {
                return present;
            }
        }
        Path target = staging.next();
        Pointer pointer;
        if (linked(file, target)) {
            pointer = read(target, Optional.empty());
        } else {
            try (NewFile out = staging.create(target, size)) {
                pointer = read(file, Optional.of(out));
            }
        }
        if (pointer.size() != size) {
            throw new SourceChangedException(file);
        }
        staging.add(pointer, target);
        return pointer;
    }

    /** A file that was made for this import becomes the object itself, when it lies in the store's file system. */
    private Optional<Path> moved(Path file) throws IOException {
        Path target = staging.next();
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(target);
        } catch (AtomicMoveNotSupportedException e) {
            return Optional.empty();
        }
    }

    private Optional<Pointer> takeWhole(Path target, long size) throws IOException {
        if (size < Pointer.LIMIT) {
            readSmall(target, size);
            if (size == 0 || isPointer(size)) {
                Files.delete(target);
                return size == 0 ? Optional.of(Pointer.EMPTY) : Optional.empty();
            }
        }
        Pointer pointer = read(target, Optional.empty());
        staging.add(pointer, target);
        return Optional.of(pointer);
    }

    private boolean linked(Path file, Path target) throws IOException {
        if (!link) {
            return false;
        }
        // a link to a symbolic link would not be a link to its bytes
        Path real = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        try {
            Files.createLink(target, real);
            staging.linked();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another file system, or one without links: a copy does as well
        }
    }

    /** Reads a file once, hashes it, and writes a copy where one is wanted. */
    private Pointer read(Path file, Optional<NewFile> copy) throws IOException {
        digest.reset();
        long size = 0;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            while (fill(in)) {
                int length = buffer.limit();
                digest.update(buffer.duplicate());
                if (copy.isPresent()) {
                    copy.get().write(buffer);
                }
                size += length;
                progress.accept(length);
            }
        }
        return pointer(size);
    }

    /** Fills the buffer, but for the end of the file: only whole blocks may be written before it. */
    private boolean fill(FileChannel in) throws IOException {
        buffer.clear();
        for (int n = 0; n >= 0 && buffer.hasRemaining(); ) {
            n = in.read(buffer);
        }
        buffer.flip();
        return buffer.hasRemaining();
    }

    private Pointer pointer(long size) {
        return new Pointer(HexFormat.of().formatHex(digest.digest()), size);
    }
}
