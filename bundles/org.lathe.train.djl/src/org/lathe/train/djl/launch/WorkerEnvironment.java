package org.lathe.train.djl.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a worker's process finds in its environment beside what is there: settings that are read before Java's own. */
public final class WorkerEnvironment {
    /** Bytes of free memory at the end of the heap from which glibc gives it back to the system: never. */
    private static final String NO_TRIMMING = "2000000000";

    private WorkerEnvironment() {}

    public static Map<String, String> ofThisSystem() {
        Map<String, String> environment = new HashMap<>();
        environment.put("OMP_WAIT_POLICY", "passive");
        // ONNX Runtime 1.29 would send usage data, and crashes while it gathers it when the command line is long
        environment.put("ORT_DISABLE_TELEMETRY", "1");
        keepMemory(environment);
        if (!DjlWorker.windows() && !utf8Locale()) {
            environment.put("LC_ALL", "C.UTF-8");
        }
        return environment;
    }

    /**
     * Each batch needs the memory again that the last one gave back. By default glibc hands large blocks to the system in
     * between, which then clears every page anew: 5 to 15 % of a training's time. See {@code mallopt(3)}.
     */
    private static void keepMemory(Map<String, String> environment) {
        environment.put("MALLOC_ARENA_MAX", "1");
        environment.put("MALLOC_MMAP_MAX_", "0");
        environment.put("MALLOC_TRIM_THRESHOLD_", NO_TRIMMING);
    }

    /** Without it, Java cannot name files with letters beyond ASCII. */
    private static boolean utf8Locale() {
        return List.of("LC_ALL", "LC_CTYPE", "LANG").stream()
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(value -> value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
                .orElse(false);
    }
}
