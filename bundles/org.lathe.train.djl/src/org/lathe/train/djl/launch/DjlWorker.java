package org.lathe.train.djl.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.Run;
import org.lathe.train.RunFolder;
import org.lathe.train.Worker;
import org.lathe.train.WorkerCommand;
import org.osgi.service.component.annotations.Component;

/** Trains ONNX graphs by DJL on PyTorch, in a JVM of its own: the one that runs this program, without OSGi. */
@Component
public final class DjlWorker implements Worker {
    private static final String MAIN = "org.lathe.train.djl.WorkerMain";
    private static final Set<String> RECIPES =
            Set.of("image-classification", "tabular-classification", "tabular-regression");

    /** From this Java on, native libraries and the old way to raw memory are warned of unless allowed. */
    private static final int WARNING_JAVA = 24;

    @Override
    public boolean trains(String recipe) {
        return RECIPES.contains(recipe);
    }

    @Override
    public WorkerCommand command(RunFolder folder) throws CoreException {
        Run run = folder.read();
        UserCache cache = UserCache.ofThisUser();
        List<Path> classPath = WorkerClassPath.find();
        Path arguments = new ArgumentFile(cache.folder("worker")).classPath(classPath);
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvmFlags(run, cache));
        command.add("@" + arguments);
        command.add(MAIN);
        command.add(folder.path().toString());
        return new WorkerCommand(command, WorkerEnvironment.ofThisSystem());
    }

    /** On Windows the one without a console, so that Ctrl-C in ours does not reach it. */
    private static Path java() throws CoreException {
        String program = windows() ? "javaw.exe" : "java";
        Path java = Path.of(System.getProperty("java.home"), "bin", program);
        if (!Files.isExecutable(java)) {
            throw Failures.of("Training needs '" + java + "', which is missing; install a complete Java 21 or newer.");
        }
        return java;
    }

    private static List<String> jvmFlags(Run run, UserCache cache) throws CoreException {
        List<String> flags = new ArrayList<>(List.of(
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=50",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dai.djl.offline=true",
                "-DDJL_CACHE_DIR=" + cache.folder("djl"),
                "-DENGINE_CACHE_DIR=" + cache.folder("djl"),
                "-Dai.djl.pytorch.num_threads=" + threads(run),
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        if (Runtime.version().feature() >= WARNING_JAVA) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    private static int threads(Run run) {
        int wanted = Integer.parseInt(run.parameters().getOrDefault("threads", "0"));
        return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
    }

    static boolean windows() {
        return File.separatorChar == '\\';
    }
}
