package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lathe.core.io.AtomicFiles;

/**
 * New objects on their way into the store: made in a folder of their own, flushed to disk together, then moved to their
 * places. Until {@link #publish} nothing of them can be seen, and closing leaves nothing of them.
 */
public final class Staging implements AutoCloseable {
    private final LfsStore store;
    private final Path folder;
    private final Map<Pointer, Path> staged = new ConcurrentHashMap<>();
    private final AtomicLong counter = new AtomicLong();

    private Staging(LfsStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Begins, and removes what a killed process left here. */
    public static Staging open(LfsStore store) throws IOException {
        return new Staging(store, Turns.write(store));
    }

    LfsStore store() {
        return store;
    }

    /** A name for a file that becomes an object; safe from several threads. */
    Path next() {
        return folder.resolve(Long.toString(counter.incrementAndGet()));
    }

    /** Whether the object needs no bytes any more. */
    boolean has(Pointer pointer) throws IOException {
        return staged.containsKey(pointer) || store.has(pointer);
    }

    /** Takes a whole file of {@link #next}; of two equal ones the first stays. */
    void add(Pointer pointer, Path file) throws IOException {
        if (store.has(pointer) || staged.putIfAbsent(pointer, file) != null) {
            Files.delete(file);
        }
    }

    /** Flushes all objects to disk, then moves each to its place. */
    public void publish() throws IOException {
        if (staged.isEmpty()) {
            return;
        }
        DiskSync.flush(staged.values(), folder);
        Set<Path> folders = new HashSet<>();
        for (Map.Entry<Pointer, Path> object : staged.entrySet()) {
            Path target = store.path(object.getKey().oid());
            Path parent = target.getParent();
            if (folders.add(parent)) {
                Files.createDirectories(parent);
                folders.add(parent.getParent());
            }
            move(object.getValue(), target);
        }
        staged.clear();
        DiskSync.flush(folders, folder);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            Files.delete(from); // another process was faster with the same bytes
        }
    }

    @Override
    public void close() throws IOException {
        AtomicFiles.deleteTree(folder);
    }
}
