package org.lathe.store.internal.lfs;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.text.Pace;

/** How far work over files is. Any thread counts; one thread tells. Counting throws when the work shall stop. */
public final class Meter implements LongConsumer {
    private static final int TICKS = 10_000;
    /** A file costs about as much time as reading so many bytes, whatever it holds. */
    private static final long BYTES_A_FILE = 16 << 10;

    private final LongAdder files = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final SubMonitor progress;
    private final Pace pace;
    private final double total;
    private int told;
    private volatile boolean stopped;

    /** @param monitor its work is used up */
    public Meter(IProgressMonitor monitor, long files, long bytes) {
        this.progress = SubMonitor.convert(monitor, TICKS);
        this.pace = Pace.of(files, bytes);
        this.total = Math.max(1, files * (double) BYTES_A_FILE + bytes);
    }

    /** Some bytes are done. */
    @Override
    public void accept(long count) {
        bytes.add(count);
        if (stopped) {
            throw new OperationCanceledException();
        }
    }

    /** One more file is done. */
    public void file() {
        files.increment();
        accept(0);
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Tells the monitor, from the thread that owns it. @throws OperationCanceledException when the user cancelled */
    public void tell() {
        long doneFiles = files.sum();
        long doneBytes = bytes.sum();
        int now = (int) (TICKS * Math.min(1.0, (doneFiles * (double) BYTES_A_FILE + doneBytes) / total));
        if (now > told) {
            progress.worked(now - told);
            told = now;
        }
        pace.tell(progress, doneFiles, doneBytes);
        if (progress.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
