package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What tells that a file is what it was, without reading it: as git does for its index.
 *
 * @param size in bytes
 * @param modified when its bytes were last written
 * @param changed when anything of it changed, where the system tells: a program can set {@code modified} back, not this
 * @param key which file it is, whatever its name; null where the system does not tell
 * @param regular whether it is a file, not a folder or a device
 */
record FileStamp(long size, FileTime modified, FileTime changed, Object key, boolean regular) {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    /** Within a tick of the file system's clock a second change cannot be told from the first. */
    private static final Duration TICK = Duration.ofMillis(50);
    /** Of a file system that counts whole seconds, or two. */
    private static final Duration COARSE_TICK = Duration.ofSeconds(2);

    static FileStamp of(Path file) throws IOException {
        if (!UNIX) {
            BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    basic.size(),
                    basic.lastModifiedTime(),
                    basic.creationTime(),
                    basic.fileKey(),
                    basic.isRegularFile());
        }
        Map<String, Object> unix = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,fileKey,isRegularFile");
        return new FileStamp(
                (long) unix.get("size"),
                (FileTime) unix.get("lastModifiedTime"),
                (FileTime) unix.get("ctime"),
                unix.get("fileKey"),
                (boolean) unix.get("isRegularFile"));
    }

    /** Whether the file holds what it held then; a new hard link to it changes nothing of that. */
    boolean sameBytes(FileStamp other) {
        return size == other.size && modified.equals(other.modified) && Objects.equals(key, other.key);
    }

    /**
     * Whether the stamp will differ after the next change of the bytes: not when they were written so shortly before
     * {@code read} that another change could bear the same time.
     */
    boolean isReliable(Instant read) {
        boolean coarse = modified.toInstant().getNano() == 0;
        return modified.toInstant().isBefore(read.minus(coarse ? COARSE_TICK : TICK));
    }

    /** 128 bits that differ when the path or anything of the stamp does. */
    byte[] fingerprint(Path file) {
        String facts = file.toAbsolutePath() + "\n" + size + "\n" + modified.toInstant() + "\n" + changed.toInstant()
                + "\n" + key;
        return Arrays.copyOf(Sha256.digest().digest(facts.getBytes(StandardCharsets.UTF_8)), IntakeJournal.FINGERPRINT);
    }
}
