package org.lathe.core.run;

import java.util.Locale;

/** The state of a run's life. */
public enum RunStatus {
    /** Waiting for its process to start. */
    QUEUED,
    RUNNING,
    FINISHED,
    /** Its process ended badly, and that was seen. */
    FAILED,
    /** Stopped by the user; the best model so far is kept. */
    STOPPED,
    /** Found dead later: no process of that id and start time lives. */
    LOST;

    /** Whether nothing will change any more. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    /** The word shown to people. */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
