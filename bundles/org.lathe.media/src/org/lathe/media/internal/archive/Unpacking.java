package org.lathe.media.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.text.Pace;
import org.lathe.core.text.Words;

/** Unpacks one archive into a folder, every entry checked, in one pass. */
final class Unpacking {
    private static final int TICKS = 1000;
    private static final int MOST_SKIPPED = 1000;
    private static final long DISK_EVERY = 16L << 20;

    private final String name;
    private final Path target;
    private final UnpackLimits limits;
    private final List<Skipped> skipped;
    private final SubMonitor progress;
    private final byte[] buffer = new byte[1 << 16];
    private final Set<Path> folders = new HashSet<>();
    private Pace pace = Pace.of(0, 0);
    private long files;
    private long bytes;
    private long nextDiskCheck = DISK_EVERY;
    private long skips;
    private int told;

    /**
     * @param name the archive's, before its entries' names in what is skipped
     * @param target a folder that is there and empty
     */
    Unpacking(String name, Path target, UnpackLimits limits, List<Skipped> skipped, SubMonitor progress) {
        this.name = name;
        this.target = target;
        this.limits = limits;
        this.skipped = skipped;
        this.progress = progress;
    }

    /** @throws RefusedArchiveException when nothing of it is to be used; what was unpacked so far is there */
    void run(Path archive, ArchiveFormat format) throws IOException {
        progress.setWorkRemaining(TICKS);
        try (ArchiveReader reader = format.open(archive)) {
            limits.announce(reader.bytes());
            pace = Pace.of(reader.files(), reader.bytes());
            for (Optional<ArchiveReader.Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                take(entry.get(), reader);
                step(reader);
            }
        } catch (RefusedArchiveException e) {
            throw e;
        } catch (EOFException e) {
            throw new RefusedArchiveException("is cut off; get it again.");
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e);
        }
        if (skips > MOST_SKIPPED) {
            skipped.add(new Skipped(
                    name, "holds " + Words.number(skips - MOST_SKIPPED) + " more entries that were not unpacked."));
        }
    }

    private static IOException refused(Exception e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        if (text.contains("No space left") || text.contains("Disk quota")) {
            return new RefusedArchiveException(
                    "holds more than fits on the workspace's disk; free some space and import it again.");
        }
        boolean cut = text.contains("Truncated") || text.contains("Unexpected end");
        return new RefusedArchiveException(
                cut
                        ? "is cut off; get it again."
                        : "is damaged, or no archive of the kind that its name says; get it again.");
    }

    private void take(ArchiveReader.Entry entry, ArchiveReader reader) throws IOException {
        EntryPath path = EntryPath.of(entry.name());
        Optional<String> problem = path.problem().or(entry::problem);
        if (problem.isPresent()) {
            skip(entry.name(), problem.get());
            return;
        }
        if (path.path().isEmpty()) {
            return;
        }
        try {
            Path file = target.resolve(path.path());
            if (entry.folder()) {
                folder(file);
                return;
            }
            folder(file.getParent());
            write(file, reader);
            files++;
        } catch (FileAlreadyExistsException e) {
            skip(entry.name(), "has the same name as another entry of the archive; the first was taken.");
        } catch (InvalidPathException e) {
            skip(entry.name(), "has a name that this system cannot hold; rename it and pack it again.");
        } catch (DamagedEntryException e) {
            skip(entry.name(), e.getMessage());
        } catch (FileSystemException e) {
            if (e.getReason() != null && e.getReason().contains("No space left")) {
                throw refused(new IOException(e.getReason()));
            }
            skip(entry.name(), "cannot be unpacked: " + Failures.reason(e));
        }
    }

    private void folder(Path folder) throws IOException {
        if (folders.add(folder)) {
            Files.createDirectories(folder);
        }
    }

    private void write(Path file, ArchiveReader reader) throws IOException {
        OutputStream created = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean whole = false;
        try (OutputStream out = created) {
            InputStream in = reader.content();
            for (int n = in.read(buffer, 0, buffer.length); n >= 0; n = in.read(buffer, 0, buffer.length)) {
                out.write(buffer, 0, n);
                bytes += n;
                step(reader);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** One of many steps: cancelled, too large, and how far it is. */
    private void step(ArchiveReader reader) throws IOException {
        if (progress.isCanceled()) {
            throw new OperationCanceledException();
        }
        limits.check(files, bytes);
        if (bytes >= nextDiskCheck) {
            nextDiskCheck = bytes + DISK_EVERY;
            limits.checkDisk();
        }
        int ticks = (int) Math.min(TICKS, reader.position() * TICKS / Math.max(1, limits.packed()));
        progress.worked(Math.max(0, ticks - told));
        told = Math.max(told, ticks);
        pace.tell(progress, files, bytes);
    }

    /** A hostile archive may hold millions of links: they are counted, not listed. */
    private void skip(String entry, String reason) {
        if (++skips <= MOST_SKIPPED) {
            skipped.add(new Skipped(name + "/" + entry.replaceAll("[\\p{Cntrl}]", "?"), reason));
        }
    }
}
