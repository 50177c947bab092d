package org.lathe.core.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * How far and how fast work over many files is: {@code 4,120 of 20,002 files · 1.2 GB · 85 MB/s · 12 s left}. The speed is
 * that of the last seconds. One thread at a time.
 */
public final class Pace {
    private static final long SECOND = 1_000_000_000L;
    /** The speed is measured over one to two of these. */
    private static final long WINDOW = 3 * SECOND;

    private static final long TELL_EVERY = SECOND / 5;
    /** A file costs about as much time as reading so many bytes, whatever it holds. */
    private static final long BYTES_A_FILE = 16 << 10;

    private final long files;
    private final long bytes;
    private final LongSupplier nanos;
    private final long begin;
    private Mark older;
    private Mark newer;
    private long told;

    private record Mark(long time, long files, long bytes) {
        long work() {
            return bytes + BYTES_A_FILE * files;
        }
    }

    Pace(long files, long bytes, LongSupplier nanos) {
        this.files = files;
        this.bytes = bytes;
        this.nanos = nanos;
        begin = nanos.getAsLong();
        told = begin;
        older = new Mark(begin, 0, 0);
        newer = older;
    }

    /**
     * Work that begins now.
     *
     * @param files how many there are; 0 when that is not known
     * @param bytes how many they hold; 0 when that is not known
     */
    public static Pace of(long files, long bytes) {
        return new Pace(files, bytes, System::nanoTime);
    }

    /** Tells a monitor's sub-task how far the work is, five times a second at most: call it as often as is handy. */
    public void tell(IProgressMonitor monitor, long doneFiles, long doneBytes) {
        long now = nanos.getAsLong();
        if (now - told >= TELL_EVERY) {
            told = now;
            monitor.subTask(words(doneFiles, doneBytes));
        }
    }

    /** How far the work is, in words. */
    public String words(long doneFiles, long doneBytes) {
        Mark now = new Mark(nanos.getAsLong(), doneFiles, doneBytes);
        if (now.time - newer.time >= WINDOW) {
            older = newer;
            newer = now;
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                files > 0
                        ? Words.number(doneFiles) + " of " + Words.count(files, "file", "files")
                        : Words.count(doneFiles, "file", "files"));
        if (doneBytes > 0) {
            parts.add(Words.bytes(doneBytes));
        }
        double seconds = (now.time - older.time) / (double) SECOND;
        if (now.time - begin >= SECOND) {
            if (now.bytes > older.bytes) {
                parts.add(Words.bytes(Math.round((now.bytes - older.bytes) / seconds)) + "/s");
            }
            left(now, seconds).ifPresent(parts::add);
        }
        return String.join(" · ", parts);
    }

    private Optional<String> left(Mark now, double seconds) {
        long todo = Math.max(0, files - now.files) * BYTES_A_FILE + Math.max(0, bytes - now.bytes);
        long done = now.work() - older.work();
        if (todo == 0 || done <= 0) {
            return Optional.empty();
        }
        return Optional.of(words(Duration.ofSeconds(Math.round(Math.ceil(todo / (done / seconds))))) + " left");
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds < 600
                    ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                    : seconds / 60 + " min";
        }
        return Words.duration(time);
    }
}
