package org.lathe.train.internal.runs;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunStatus;
import org.lathe.train.MetricKeys;
import org.lathe.train.RunFolder;
import org.lathe.train.Worker;
import org.lathe.train.WorkerCommand;
import org.lathe.train.events.EventFileWriter;

/** A worker that learns nothing, and ends as its parameter {@code threads} says. */
public final class TestWorker implements Worker {
    /** How it ends; the ordinal is the parameter's value. */
    enum Mode {
        /** After a few points. */
        FINISH,
        /** Without a last word, with exit code 3. */
        CRASH,
        /** When it is asked to. */
        UNTIL_STOPPED,
        /** Only when it is killed. */
        DEAF,
        /** Before it says that it began. */
        STILLBORN
    }

    @Override
    public boolean trains(String recipe) {
        return recipe.equals("image-classification");
    }

    @Override
    public WorkerCommand command(RunFolder folder) {
        return new WorkerCommand(java(TestWorker.class, folder.path().toString()), Map.of("LATHE_TEST", "ä"));
    }

    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** By where the classes came from: inside of OSGi there is no class path. */
    private static String classPath() {
        List<String> files = new ArrayList<>();
        for (Class<?> type : List.of(
                TestWorker.class,
                RunFolder.class,
                Run.class,
                org.eclipse.core.runtime.CoreException.class,
                org.osgi.framework.Bundle.class,
                com.google.gson.Gson.class)) {
            try {
                files.add(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(java.io.File.pathSeparator, files);
    }

    /** The argument is the run's folder. */
    public static void main(String[] arguments) throws Exception {
        RunFolder folder = new RunFolder(Path.of(arguments[0]));
        PrintStream console = System.out;
        Mode mode = Mode.values()[Integer.parseInt(folder.read().parameters().get("threads"))];
        console.println("mode " + mode + " " + System.getenv("LATHE_TEST"));
        if (mode == Mode.STILLBORN) {
            System.exit(2);
        }
        if (mode == Mode.DEAF) {
            Runtime.getRuntime().addShutdownHook(new Thread(TestWorker::sleep));
        }
        folder.start(Map.of("test", "1"), Clock.systemUTC());
        try (EventFileWriter metrics = folder.metricsWriter(Clock.systemUTC())) {
            Files.writeString(folder.model(), "a model");
            Files.createDirectories(folder.state());
            Files.writeString(folder.state().resolve("optimizer"), "state");
            for (int step = 1; goesOn(mode, step, folder); step++) {
                metrics.add("train_loss", step, 1.0 / step);
                metrics.add(MetricKeys.PROGRESS, step, 0.5);
                Thread.sleep(10);
            }
        }
        if (mode == Mode.CRASH) {
            System.err.println("boom: the cat took the data");
            System.exit(3);
        }
        folder.finish(
                mode == Mode.FINISH ? RunStatus.FINISHED : RunStatus.STOPPED,
                mode == Mode.FINISH ? Optional.empty() : Optional.of("Stopped by the user."),
                Clock.systemUTC());
    }

    private static boolean goesOn(Mode mode, int step, RunFolder folder) {
        return switch (mode) {
            case FINISH, CRASH -> step <= 5;
            case UNTIL_STOPPED -> step <= 3 || !folder.stopRequested();
            default -> true;
        };
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
