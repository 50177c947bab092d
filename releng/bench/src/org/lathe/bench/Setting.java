package org.lathe.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lathe.train.djl.launch.WorkerEnvironment;

/**
 * Where things are.
 *
 * @param product the built product's folder
 * @param scripts the folder of the peers' scripts
 * @param digits the sample that is shipped, {@code digits.csv.gz}
 * @param scratch an empty folder for this run
 * @param python with PyTorch, where installed
 * @param share how much of what large imports take, 0 to 1
 * @param million whether a million files shall be imported too
 */
record Setting(
        Path product, Path scripts, Path digits, Path scratch, Optional<Python> python, double share, boolean million) {
    /** For torch, where there is none. */
    static final String NO_TORCH = "no peer: python3-torch is not installed";

    File log() {
        return scratch.resolve("log.txt").toFile();
    }

    /** A JVM like a worker's, for a class of these benchmarks. */
    List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=50",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        for (String inherited : List.of("DJL_CACHE_DIR", "ENGINE_CACHE_DIR")) {
            Optional.ofNullable(System.getProperty(inherited)).ifPresent(v -> command.add("-D" + inherited + "=" + v));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    Map<String, String> workerEnvironment() {
        return WorkerEnvironment.ofThisSystem();
    }
}
