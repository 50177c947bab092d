package org.lathe.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built product, started as a person or a script starts it: one process a command. */
final class Lathe {
    private static final long PATIENCE_SECONDS = 300;

    private final Path program;
    private final Path workspace;

    /** @param workspace the folder that all commands of this object work on */
    Lathe(Path workspace) {
        this.program = product().resolve("bin/lathe");
        this.workspace = workspace;
    }

    /** What a command left behind. */
    record Outcome(int exit, String out, String err) {}

    /** The product's folder, as the build names it. */
    static Path product() {
        String folder = System.getProperty("lathe.product");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new IllegalStateException("No product at '" + folder + "': build it before its journeys.");
        }
        return Path.of(folder);
    }

    /** Runs one command to its end and gives what it printed. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program.toString(), "-w", workspace.toString()));
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile("lathe-out", ".txt");
        Path err = Files.createTempFile("lathe-err", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Not done after " + PATIENCE_SECONDS + " s: " + line + "\n" + Files.readString(err));
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }
}
