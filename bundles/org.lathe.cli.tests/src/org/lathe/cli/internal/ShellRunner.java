package org.lathe.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;

/** Runs command lines against services in memory, and keeps what they said. */
final class ShellRunner {
    final FakeWorkspace workspace = new FakeWorkspace();
    final Interrupts interrupts = new Interrupts();
    private final Path root;
    private final Properties properties = new Properties();
    String out;
    String err;

    ShellRunner(Path root) {
        this.root = root;
        properties.setProperty("lathe.terminal", "false");
    }

    /** Makes standard error a terminal. */
    ShellRunner onTerminal() {
        properties.setProperty("lathe.terminal", "true");
        return this;
    }

    /** The exit status. */
    int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Environment environment = new Environment(
                Map.of("LATHE_WORKSPACE", root.resolve("workspace").toString()),
                properties,
                Clock.fixed(FakeRuns.START.plusSeconds(60), ZoneOffset.UTC),
                "1.0.0",
                interrupts);
        Shell shell = new Shell(
                environment,
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                given -> workspace);
        int exit = shell.run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /** What the last command printed, which must be one JSON value. */
    JsonElement json() {
        return JsonParser.parseString(out);
    }

    JsonObject object() {
        return json().getAsJsonObject();
    }

    JsonArray array() {
        return json().getAsJsonArray();
    }
}
