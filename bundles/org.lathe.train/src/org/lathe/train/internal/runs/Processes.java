package org.lathe.train.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lathe.core.run.ProcessMark;

/** What can be told of a run's process from outside. */
final class Processes {
    private Processes() {}

    /** Whether the process still does something. Of a process on another machine nothing can be told: it counts as alive. */
    static boolean alive(ProcessMark mark) {
        return !mark.local() || mark.alive() && !zombie(mark.pid());
    }

    /**
     * Whether the process has ended and only its parent has not asked how yet. Where an orphan's new parent never asks, as
     * the first process of many containers, that state lasts. See proc(5): the state follows the name in parentheses.
     */
    private static boolean zombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int state = stat.lastIndexOf(')') + 2;
            return state < stat.length() && "ZX".indexOf(stat.charAt(state)) >= 0;
        } catch (IOException e) {
            return false; // no such file: the system has none, or the process is gone by now
        }
    }
}
