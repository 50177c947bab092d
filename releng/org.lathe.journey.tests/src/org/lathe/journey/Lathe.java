package org.lathe.journey;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the product's shell commands as real processes.
 *
 * @param workspace passed with {@code -w}
 * @param variables added to the environment
 */
record Lathe(Path workspace, Map<String, String> variables) {
    private static final long LONGEST_SECONDS = 900;

    static Lathe in(Path workspace) {
        return new Lathe(workspace, Map.of());
    }

    /** How a command ended and what it said. */
    record Result(List<String> command, int exit, String out, String err) {
        JsonElement json() {
            try {
                return JsonParser.parseString(out);
            } catch (RuntimeException e) {
                throw new AssertionError("Standard output is not one JSON value: " + this, e);
            }
        }

        JsonObject object() {
            return json().getAsJsonObject();
        }

        JsonArray array() {
            return json().getAsJsonArray();
        }

        Result expect(int status) {
            if (exit != status) {
                throw new AssertionError("Expected exit status " + status + ": " + this);
            }
            return this;
        }
    }

    /** A command that runs. */
    record Started(List<String> command, Process process, Path out, Path err) {
        Result end() {
            try {
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("Still running after " + LONGEST_SECONDS + " s: " + command + "\n"
                            + Files.readString(out) + Files.readString(err));
                }
                Result result = new Result(command, process.exitValue(), Files.readString(out), Files.readString(err));
                Files.delete(out);
                Files.delete(err);
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                throw new IllegalStateException(e);
            }
        }

        /** What a terminal does on Ctrl-C: the signal goes to the whole process group. */
        void ctrlC() {
            signal("-INT", "-" + process.pid());
        }
    }

    Result run(String... arguments) {
        return start(arguments).end();
    }

    /** Runs the command, which must succeed. */
    Result ok(String... arguments) {
        return run(arguments).expect(0);
    }

    /** Starts the command as the leader of a process group, which hears Ctrl-C even when this process does not. */
    Started start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "setsid", "env", "--default-signal=INT", Product.launcher().toString(), "-w", workspace.toString()));
        command.addAll(List.of(arguments));
        return start(command, variables);
    }

    static Started start(List<String> command, Map<String, String> variables) {
        try {
            Path out = Files.createTempFile("lathe-out-", ".txt");
            Path err = Files.createTempFile("lathe-err-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().remove("LATHE_WORKSPACE");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(variables);
            return new Started(command, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal to a process, or to a group by its negative number. */
    static void signal(String signal, String target) {
        try {
            Process kill =
                    new ProcessBuilder("kill", signal, "--", target).inheritIO().start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill " + signal + " " + target + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The live folders of runs. */
    List<Path> liveFolders() {
        Path runs = workspace.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (var list = Files.list(runs)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the one live run to have a model, and returns its folder. */
    Path awaitModel() {
        Path[] found = new Path[1];
        await("a live run with a model", () -> {
            found[0] = liveFolders().stream()
                    .filter(folder -> Files.exists(folder.resolve("model.onnx")))
                    .findFirst()
                    .orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    /** The process that trains the run of a live folder. */
    static String worker(Path folder) {
        try {
            String text = Files.readString(folder.resolve("run.json"), StandardCharsets.UTF_8);
            return JsonParser.parseString(text)
                    .getAsJsonObject()
                    .getAsJsonObject("process")
                    .get("pid")
                    .getAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question that is asked until the answer is yes. */
    interface Condition {
        boolean holds();
    }

    static void await(String what, Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
