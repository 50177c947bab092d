package org.lathe.core.run;

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
                .filter(p -> started.isEmpty() || p.info().startInstant().map(this::near).orElse(true))
                .isPresent();
    }

    /** The start time is derived from a tick count since boot, which is read with a small error. */
    private boolean near(Instant other) {
        return Math.abs(other.toEpochMilli() - started.get().toEpochMilli()) < 2_000;
    }

    public boolean local() {
        return host.equals(localHost());
    }

    private static String localHost() {
        String name = System.getenv("HOSTNAME");
        if (name == null || name.isBlank()) {
            name = System.getenv("COMPUTERNAME");
        }
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "localhost";
        }
    }
}
