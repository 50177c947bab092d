package org.lathe.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Widget;
import org.lathe.ui.internal.DisplayLoop;
import org.lathe.ui.internal.UiLoop;

/**
 * Turns any number of requests, from any thread, into at most ten runs of one action a second on the UI thread. The first
 * request runs at once, so that a click is answered; those that follow share one later run. The only way in the product to
 * get from a background thread to the UI thread.
 */
public final class Coalescer {
    /** The shortest time between the end of one run and the start of the next, in milliseconds. */
    public static final int INTERVAL_MS = 100;

    private final UiLoop loop;
    private final Runnable action;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long last;

    /**
     * @param owner nothing is run any more when it is disposed
     * @param action run on the UI thread
     */
    public Coalescer(Widget owner, Runnable action) {
        this(new DisplayLoop(owner), action);
    }

    /** For a loop of one's own, such as a test's with its own clock. */
    public Coalescer(UiLoop loop, Runnable action) {
        this.loop = loop;
        this.action = action;
        this.last = loop.millis() - INTERVAL_MS;
    }

    /** Asks for a run of the action after this moment. Cheap; any thread. */
    public void request() {
        if (pending.compareAndSet(false, true) && !loop.post(this::arrive)) {
            pending.set(false);
        }
    }

    private void arrive() {
        long wait = last + INTERVAL_MS - loop.millis();
        if (wait > 0) {
            loop.after((int) wait, this::run);
        } else {
            run();
        }
    }

    private void run() {
        // before the action: what is requested while it runs is for the next one
        pending.set(false);
        if (!loop.alive()) {
            return;
        }
        try {
            action.run();
        } finally {
            last = loop.millis();
        }
    }
}
