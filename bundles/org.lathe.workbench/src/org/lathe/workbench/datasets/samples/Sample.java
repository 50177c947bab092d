package org.lathe.workbench.datasets.samples;

import java.nio.file.Path;
import org.lathe.core.dataset.Split;

/**
 * One sample as the window shows it: as it is in the version, with the user's changes.
 *
 * @param key its path below {@code data/}, or the name it will get when it is added
 * @param file where its bytes are
 * @param label empty for none
 * @param state what the user changed
 */
public record Sample(String key, Path file, String label, Split split, State state) {
    /** What was done to a sample since the version was opened. */
    public enum State {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** The last part of its path. */
    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
