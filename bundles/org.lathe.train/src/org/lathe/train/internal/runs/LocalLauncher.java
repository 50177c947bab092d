package org.lathe.train.internal.runs;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.RunFolder;
import org.lathe.train.WorkerCommand;

/**
 * Starts workers as processes of this machine that outlive this one: in a session of their own where the system has
 * {@code setsid}, so that Ctrl-C in the shell, the end of the terminal, and a kill of the process group pass them by;
 * elsewhere deaf to hang-up and interrupt. What they print is appended to the console file; they get no input.
 */
final class LocalLauncher {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

    Process launch(WorkerCommand command, RunFolder folder) throws CoreException {
        ProcessBuilder builder = new ProcessBuilder(detached(command.arguments()));
        builder.environment().putAll(command.environment());
        builder.directory(folder.path().toFile());
        builder.redirectInput(Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null")));
        builder.redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(folder.console().toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw Failures.io("The process that trains cannot be started", e);
        }
    }

    private static List<String> detached(List<String> command) {
        if (WINDOWS) {
            return command;
        }
        List<String> all = new ArrayList<>(setsid().map(path -> List.of(path.toString()))
                .orElse(List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "sh")));
        all.addAll(command);
        return all;
    }

    private static Optional<Path> setsid() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
