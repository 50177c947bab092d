package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.lathe.core.io.AtomicFiles;

/**
 * New objects on their way into the store: made in a folder of their own, flushed to disk together every second, then
 * moved to their places and noted in the journal. No version names them before the import's end; what a killed import
 * leaves is whole, and the next one finds it. As long as this is open, no object of the store is taken away.
 */
public final class Staging implements AutoCloseable {
    /** So much work is lost when the process is killed. */
    private static final long BATCH_NANOS = Duration.ofSeconds(1).toNanos();
    /** When the disk is slow and the files are tiny, nobody goes on before these are in their places. */
    private static final int MOST = 10_000;
    /** A smaller file is cheaper to write through the cache: bytes. */
    private static final long DIRECT = 256 << 10;

    private final LfsStore store;
    private final Path folder;
    private final boolean direct;
    private final Optional<IntakeJournal> journal;
    private final Map<Pointer, Path> staged = new ConcurrentHashMap<>();
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicLong counter = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong links = new AtomicLong();
    private final ReentrantLock publishing = new ReentrantLock();
    private volatile long lastBatch = System.nanoTime();

    private Staging(LfsStore store, Path folder, Optional<IntakeJournal> journal) {
        this.store = store;
        this.folder = folder;
        this.direct = NewFile.canBeDirect(folder);
        this.journal = journal;
    }

    /** A file that was taken in. */
    private record Note(Path file, FileStamp stamp, Pointer pointer) {}

    /** Begins, and removes what a killed process left here. */
    public static Staging open(LfsStore store) throws IOException {
        return new Staging(store, Turns.write(store), Optional.empty());
    }

    /** The same with the journal, for files that may come again. */
    public static Staging withJournal(LfsStore store) throws IOException {
        return new Staging(store, Turns.write(store), Optional.of(IntakeJournal.open(store)));
    }

    /** A name for a file that becomes an object; safe from several threads. */
    Path next() {
        return folder.resolve(Long.toString(counter.incrementAndGet()));
    }

    /** A new file of a name of {@link #next}. */
    NewFile create(Path file, long size) throws IOException {
        return NewFile.create(file, direct && size >= DIRECT);
    }

    /** Whether the object needs no bytes any more. */
    boolean has(Pointer pointer) throws IOException {
        return staged.containsKey(pointer) || store.has(pointer);
    }

    /** The object of a file that was taken in before and has not changed since. */
    Optional<Pointer> known(Path file, FileStamp stamp) throws IOException {
        Optional<Pointer> pointer =
                journal.flatMap(j -> j.find(stamp.fingerprint(file))).map(oid -> new Pointer(oid, stamp.size()));
        return pointer.isPresent() && store.has(pointer.get()) ? pointer : Optional.empty();
    }

    /** Notes a file whose object was added, for {@link #known} of a later import. */
    void remember(Path file, FileStamp stamp, Pointer pointer) throws IOException {
        if (journal.isPresent()) {
            notes.add(new Note(file, stamp, pointer));
            waiting.incrementAndGet();
            publishWhenDue();
        }
    }

    /** Counts a hard link. */
    void linked() {
        links.incrementAndGet();
    }

    /** How many objects are the same files as their sources. */
    public long links() {
        return links.get();
    }

    /** Takes a whole file of {@link #next}; of two equal ones the first stays. */
    void add(Pointer pointer, Path file) throws IOException {
        if (store.has(pointer) || staged.putIfAbsent(pointer, file) != null) {
            Files.delete(file);
        }
        waiting.incrementAndGet();
        publishWhenDue();
    }

    /** One thread waits for the disk while the others go on, but not for long. */
    private void publishWhenDue() throws IOException {
        boolean due = System.nanoTime() - lastBatch > BATCH_NANOS && publishing.tryLock();
        if (!due && waiting.get() < MOST) {
            return;
        }
        if (!due) {
            publishing.lock();
        }
        try {
            if (due || waiting.get() >= MOST) { // else another thread has just done it
                publishBatch();
            }
        } finally {
            publishing.unlock();
        }
    }

    /** Flushes all objects to disk and moves each to its place; returns when their names are on the disk too. */
    public void publish() throws IOException {
        publishing.lock();
        try {
            publishBatch();
            DiskSync.flush(folders, folder);
            folders.clear();
            journal.ifPresent(IntakeJournal::forget);
        } finally {
            publishing.unlock();
        }
    }

    private void publishBatch() throws IOException {
        waiting.set(0);
        // first the notes, then the objects: so that each note's object is among these or in its place
        List<Note> noted = new ArrayList<>();
        for (Note note = notes.poll(); note != null; note = notes.poll()) {
            noted.add(note);
        }
        Map<Pointer, Path> batch = Map.copyOf(staged);
        DiskSync.flush(batch.values(), folder);
        for (Map.Entry<Pointer, Path> object : batch.entrySet()) {
            Path target = store.path(object.getKey().oid());
            makeFolder(target.getParent());
            move(object.getValue(), target);
            staged.remove(object.getKey());
        }
        if (journal.isPresent()) {
            note(journal.get(), noted);
        }
        lastBatch = System.nanoTime();
    }

    private void makeFolder(Path shard) throws IOException {
        if (folders.add(shard)) {
            Files.createDirectories(shard);
            folders.add(shard.getParent());
        }
    }

    private void note(IntakeJournal to, List<Note> noted) throws IOException {
        List<IntakeJournal.Line> lines = new ArrayList<>(noted.size());
        for (Note note : noted) {
            // a hard link's way to its place counts as a change of the source
            FileStamp now = links.get() == 0 ? note.stamp() : FileStamp.of(note.file());
            if (now.sameBytes(note.stamp())) {
                lines.add(new IntakeJournal.Line(
                        now.fingerprint(note.file()), note.pointer().oid()));
            }
        }
        to.append(lines);
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
