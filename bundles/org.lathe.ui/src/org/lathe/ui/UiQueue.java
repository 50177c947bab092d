package org.lathe.ui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.eclipse.swt.widgets.Display;
import org.lathe.ui.internal.DisplayLoop;
import org.lathe.ui.internal.UiLoop;

/**
 * An executor whose commands run on the UI thread in the order they were given, in coalesced batches: for the results of
 * background work. When the display has gone they are dropped.
 */
public final class UiQueue implements Executor {
    private static final String KEY = UiQueue.class.getName();

    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Coalescer coalescer;

    /** The display's one queue. UI thread only; the queue itself may be used by any thread. */
    public static UiQueue of(Display display) {
        if (display.getData(KEY) instanceof UiQueue queue) {
            return queue;
        }
        UiQueue queue = new UiQueue(new DisplayLoop(display));
        display.setData(KEY, queue);
        return queue;
    }

    public UiQueue(UiLoop loop) {
        this.coalescer = new Coalescer(loop, this::drain);
    }

    @Override
    public void execute(Runnable command) {
        commands.add(command);
        coalescer.request();
    }

    private void drain() {
        try {
            for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
                command.run();
            }
        } finally {
            if (!commands.isEmpty()) {
                // one of them failed: the others are not lost
                coalescer.request();
            }
        }
    }
}
