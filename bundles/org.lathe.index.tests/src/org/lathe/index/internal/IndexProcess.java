package org.lathe.index.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lathe.core.Workspace;

/**
 * Another process of the workspace: puts runs into the index, one after the other, and prints each number once it is there.
 */
public final class IndexProcess {
    private IndexProcess() {}

    /** Arguments: workspace, first number, how many. With {@code 0} it only opens the index and stays. */
    public static void main(String[] arguments) throws Exception {
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        PrintStream out = System.out;
        try (H2RunIndex index = new H2RunIndex(new Workspace(Path.of(arguments[0])), System.err::println)) {
            index.list(Optional.empty());
            out.println("open");
            for (int number = first; number < first + count; number++) {
                index.put(Runs.finished(number), Runs.notes(number));
                out.println(number);
            }
            if (count == 0) {
                System.in.read();
            }
        }
        out.println("done");
    }

    static Process start(Workspace workspace, int first, int count) throws IOException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                IndexProcess.class.getName(),
                workspace.root().toString(),
                "" + first,
                "" + count));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** By where the classes came from: inside of OSGi there is no class path. */
    private static String classPath() throws URISyntaxException {
        List<String> files = new ArrayList<>();
        for (Class<?> type : List.of(
                IndexProcess.class,
                H2RunIndex.class,
                Workspace.class,
                org.h2.Driver.class,
                org.eclipse.core.runtime.CoreException.class,
                org.osgi.framework.Bundle.class,
                com.google.gson.Gson.class)) {
            files.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(java.io.File.pathSeparator, files);
    }
}
