package org.lathe.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A process that measures on request: it says {@code ready}, then answers each line with a number. */
final class Side implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream requests;

    private Side(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** @param log where its standard error goes */
    static Side start(List<String> command, Map<String, String> environment, File log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
        builder.environment().putAll(environment);
        Side side = new Side(builder.start());
        String said = side.answers.readLine();
        if (!"ready".equals(said)) {
            side.close();
            throw new IOException("'" + String.join(" ", command) + "' said '" + said + "'; see " + log);
        }
        return side;
    }

    double ask(String request) throws IOException {
        requests.println(request);
        String said = answers.readLine();
        if (said == null) {
            throw new IOException("A measured process ended early: "
                    + process.info().command().orElse("?"));
        }
        return Double.parseDouble(said);
    }

    @Override
    public void close() {
        requests.close();
        process.destroy();
    }
}
