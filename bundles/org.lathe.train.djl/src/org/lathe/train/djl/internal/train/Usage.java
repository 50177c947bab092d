package org.lathe.train.djl.internal.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.MetricKeys;

/** What this process takes of the machine, logged every few seconds at most. */
final class Usage {
    private static final long INTERVAL = 2_000_000_000L;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private long lastTime = System.nanoTime();
    private Optional<Duration> lastProcessor = processor();

    private static Optional<Duration> processor() {
        return ProcessHandle.current().info().totalCpuDuration();
    }

    void log(Journal journal, long step) throws CoreException {
        long now = System.nanoTime();
        if (now - lastTime < INTERVAL) {
            return;
        }
        Optional<Duration> processor = processor();
        if (processor.isPresent() && lastProcessor.isPresent()) {
            double used = processor.get().minus(lastProcessor.get()).toNanos();
            journal.metric(MetricKeys.PROCESSOR, step, 100 * used / (now - lastTime));
        }
        lastTime = now;
        lastProcessor = processor;
        OptionalDouble memory = memory();
        if (memory.isPresent()) {
            journal.metric(MetricKeys.MEMORY, step, memory.getAsDouble());
        }
    }

    /** Resident memory in MiB, where the system tells it in a file as Linux does. */
    private static OptionalDouble memory() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line ->
                            Double.parseDouble(line.substring(RESIDENT.length()).replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException notThere) {
            return OptionalDouble.empty();
        }
    }
}
