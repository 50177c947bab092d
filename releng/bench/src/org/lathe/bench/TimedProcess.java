package org.lathe.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process whose time is taken from its start.
 *
 * @param environment added to ours
 * @param log where its standard error goes
 */
record TimedProcess(List<String> command, Map<String, String> environment, File log) {
    private static final int PATIENCE_SECONDS = 60;

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Seconds until it has ended. */
    double untilEnd() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start();
        process.getInputStream().readAllBytes();
        int status = process.waitFor();
        double took = (System.nanoTime() - begun) / 1e9;
        if (status != 0) {
            throw new IOException("'" + String.join(" ", command) + "' ended with status " + status);
        }
        return took;
    }

    /** Seconds until it says a line that begins so; it is ended then. */
    double untilLine(String beginning) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            do {
                line = output.readLine();
                if (line == null) {
                    throw new IOException(
                            "'" + String.join(" ", command) + "' ended without saying '" + beginning + "'");
                }
            } while (!line.startsWith(beginning));
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
