package org.lathe.train.djl.internal.worker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lathe.train.RunFolder;

/**
 * Whether the run is to stop: the stop file is there, or the system told the process to end (SIGTERM). The process then
 * lives until the training has written its end.
 */
public final class StopSignal implements BooleanSupplier {
    private static final long LOOK_AGAIN = 100_000_000L;
    /** Longer than it takes to write a model; a system that shuts down waits about as long before it kills. */
    private static final long PATIENCE_SECONDS = 60;

    private final RunFolder folder;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean terminated;
    private volatile boolean asked;
    private long lastLook;

    private StopSignal(RunFolder folder) {
        this.folder = folder;
    }

    /** Watches from now on. */
    public static StopSignal install(RunFolder folder) {
        StopSignal signal = new StopSignal(folder);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("terminated").unstarted(signal::await));
        return signal;
    }

    private void await() {
        if (ended.getCount() == 0) {
            return;
        }
        terminated = true;
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        if (terminated || asked) {
            return true;
        }
        long now = System.nanoTime();
        if (lastLook == 0 || now - lastLook > LOOK_AGAIN) {
            lastLook = now;
            asked = folder.stopRequested();
        }
        return asked;
    }

    /** Whether the system told the process to end: time is short, and native libraries are about to be closed. */
    boolean terminated() {
        return terminated;
    }

    /** The run's end is written. @return whether the process was told to end, and so must not be ended again */
    public boolean ended() {
        ended.countDown();
        return terminated;
    }
}
