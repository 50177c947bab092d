package org.lathe.ui.internal;

/** The UI thread's event loop and clock, as the coalescer needs them; tests have their own. */
public interface UiLoop {
    /** A clock that only goes forward, in milliseconds. */
    long millis();

    /**
     * Runs the action soon on the UI thread. Any thread.
     *
     * @return false when the loop has ended and the action will never run
     */
    boolean post(Runnable action);

    /** Runs the action later, on the UI thread. UI thread only. */
    void after(int millis, Runnable action);

    /** Whether what the actions work on is still there. UI thread only. */
    boolean alive();
}
