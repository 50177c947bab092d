package org.lathe.core.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells a run's process from any later one that got the same number.
 *
 * @param host the machine's name; a process of another machine cannot be looked for
 * @param pid process id
 * @param started when the process started, as the system tells it, in milliseconds precision
 */
public record ProcessMark(String host, long pid, Optional<Instant> started) {
    /** The mark of a process of this machine. */
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(localHost(), process.pid(), process.info().startInstant());
    }

    /** Whether that very process still runs on this machine. */
    public boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> started.isEmpty()
                        || p.info().startInstant().map(this::near).orElse(true))
                .isPresent();
    }

    /** The start time is derived from a tick count since boot, which is read with a small error. */
    private boolean near(Instant other) {
        return Math.abs(other.toEpochMilli() - started.get().toEpochMilli()) < 2_000;
    }

    public boolean local() {
        return host.equals(localHost());
    }

    /** As the system tells it: a variable could say something else in another shell of the same machine. */
    private static String localHost() {
        try {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(linux)) {
                return Files.readString(linux).strip();
            }
            String windows = System.getenv("COMPUTERNAME");
            return windows != null ? windows : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
