package org.lathe.train.events;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.RunFiles;
import org.lathe.train.internal.events.ScalarEncoder;

/**
 * Writes metrics into a new event file, readable by TensorBoard and by {@link EventFileReader} while it grows. What was
 * logged reaches the file after {@link #FLUSH_INTERVAL} at the latest, so that little is lost when the process dies. A writer
 * never goes on with a file that is there: behind a torn record nothing can be read. Safe for several threads.
 */
public final class EventFileWriter implements Closeable {
    /** How long a point may wait in memory. */
    public static final Duration FLUSH_INTERVAL = Duration.ofMillis(200);

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ScheduledExecutorService flusher;
    private final ScalarEncoder encoder = new ScalarEncoder();
    private byte[] buffer = new byte[BUFFER];
    private int filled;
    private IOException failure;
    private boolean closed;

    private EventFileWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        flusher = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("event file").factory());
    }

    /**
     * Begins a new file {@code events.out.tfevents.<seconds>.<host>.<pid>.<n>} in the folder.
     *
     * @param now the time of the file, in its name and first record
     */
    public static EventFileWriter create(Path folder, Instant now) throws IOException {
        ProcessMark self = ProcessMark.of(ProcessHandle.current());
        String stem = String.format(
                Locale.ROOT,
                "%s%010d.%s.%d.",
                RunFiles.EVENTS_PREFIX,
                now.getEpochSecond(),
                self.host().replaceAll("[^A-Za-z0-9._-]", "_"),
                self.pid());
        Files.createDirectories(folder);
        for (int number = 0; ; number++) {
            Path file = folder.resolve(stem + number);
            try {
                EventFileWriter writer = new EventFileWriter(
                        file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                writer.begin(now);
                return writer;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private synchronized void begin(Instant now) throws IOException {
        filled = encoder.version(buffer, 0, seconds(now));
        try {
            flush();
        } catch (IOException e) {
            close();
            throw e;
        }
        long millis = FLUSH_INTERVAL.toMillis();
        flusher.scheduleWithFixedDelay(this::flushInBackground, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The file that is written. */
    public Path file() {
        return file;
    }

    /** Logs a value now. @throws IOException when this or an earlier point could not be written */
    public void add(String key, long step, double value) throws IOException {
        add(key, step, seconds(Instant.now()), value);
    }

    /**
     * Logs a value.
     *
     * @param key the metric's name, not empty
     * @param step the trainer's own count
     * @param wallTime seconds since 1970, UTC
     * @param value may be NaN or infinite
     * @throws IOException when this or an earlier point could not be written
     */
    public synchronized void add(String key, long step, double wallTime, double value) throws IOException {
        check();
        int bound = ScalarEncoder.bound(key);
        if (bound > buffer.length - filled) {
            flush();
            if (bound > buffer.length) {
                buffer = new byte[bound];
            }
        }
        filled = encoder.scalar(buffer, filled, key, step, wallTime, value);
    }

    /** Hands what was logged to the operating system: it then outlives this process. */
    public synchronized void flush() throws IOException {
        check();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, filled);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            filled = 0;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** A failure is kept and met by whoever logs next: behind a record that is written in part nothing may follow. */
    private synchronized void flushInBackground() {
        if (failure == null && !closed && filled > 0) {
            try {
                flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    private void check() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        if (closed) {
            throw new IOException("'" + file + "' is closed");
        }
    }

    /** Writes what is left and flushes the file to disk. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        flusher.shutdown();
        try (channel) {
            if (failure == null) {
                flush();
                channel.force(true);
            }
        } finally {
            closed = true;
        }
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / 1e9;
    }
}
