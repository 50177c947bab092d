package org.lathe.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A training of the digits that can be started again and again, exactly as the product starts it: the command and the
 * environment are those of a worker that the product has started, read from the running process.
 */
final class PreparedRun {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String RUN = "run.json";
    private static final String INPUTS = "inputs.json";

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path template;
    private final Setting setting;
    private final String id;
    private int starts;

    private PreparedRun(
            List<String> command, Map<String, String> environment, Path template, String id, Setting setting) {
        this.command = command;
        this.environment = environment;
        this.template = template;
        this.id = id;
        this.setting = setting;
    }

    static PreparedRun of(Setting setting) throws Exception {
        Path workspace = setting.scratch().resolve("worker");
        lathe(setting, workspace, "project", "create", "bench").untilEnd();
        lathe(
                        setting,
                        workspace,
                        "dataset",
                        "import",
                        "bench/digits",
                        setting.digits().toString(),
                        "--label",
                        "column:c64")
                .untilEnd();
        TimedProcess training = lathe(
                setting,
                workspace,
                "train",
                "bench",
                "--recipe",
                "tabular-classification",
                "--dataset",
                "digits",
                "--set",
                "epochs=1000",
                "--detach");
        training.untilEnd();
        Path folder = liveRun(workspace);
        ProcessHandle worker = workerOf(folder);
        try {
            ProcessHandle.Info info = worker.info();
            List<String> command = new ArrayList<>(List.of(info.command().orElseThrow()));
            List<String> arguments = Arrays.asList(info.arguments().orElseThrow());
            command.addAll(arguments.subList(0, arguments.size() - 1));
            Map<String, String> environment = environment(worker.pid());
            Path template = Files.createDirectories(setting.scratch().resolve("worker-template"));
            Files.copy(folder.resolve(INPUTS), template.resolve(INPUTS));
            Files.writeString(template.resolve(RUN), queued(Files.readString(folder.resolve(RUN))));
            return new PreparedRun(
                    command, environment, template, folder.getFileName().toString(), setting);
        } finally {
            worker.destroyForcibly();
        }
    }

    private static TimedProcess lathe(Setting setting, Path workspace, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(setting.product().resolve("bin/lathe").toString(), "-w"));
        command.add(workspace.toString());
        command.addAll(List.of(arguments));
        return new TimedProcess(command, Map.of(), setting.log());
    }

    private static Path liveRun(Path workspace) throws IOException {
        try (Stream<Path> folders = Files.list(workspace.resolve("runs"))) {
            return folders.filter(f -> Files.exists(f.resolve(RUN))).findFirst().orElseThrow();
        }
    }

    /** The record names the process as soon as it runs. */
    private static ProcessHandle workerOf(Path folder) throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < deadline) {
            JsonObject run = JsonParser.parseString(Files.readString(folder.resolve(RUN)))
                    .getAsJsonObject();
            if (run.has("process") && run.get("process").isJsonObject()) {
                long pid = run.getAsJsonObject("process").get("pid").getAsLong();
                Optional<ProcessHandle> handle = ProcessHandle.of(pid);
                if (handle.isPresent() && run.get("status").getAsString().equals("RUNNING")) {
                    return handle.get();
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("The worker of '" + folder + "' did not start");
    }

    /** Of Linux only, as the rest of this measurement. */
    private static Map<String, String> environment(long pid) throws IOException {
        String all = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.UTF_8);
        return Arrays.stream(all.split("\0"))
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (a, b) -> b));
    }

    private static String queued(String json) {
        JsonObject run = JsonParser.parseString(json).getAsJsonObject();
        run.addProperty("status", "QUEUED");
        run.remove("process");
        run.remove("started");
        run.getAsJsonObject("parameters").addProperty("epochs", "1");
        return run.toString();
    }

    /** Seconds from the start until the worker says a line that begins so. */
    double untilLine(String beginning) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(setting.scratch()
                .resolve("worker-runs")
                .resolve(String.valueOf(++starts))
                .resolve(id));
        for (String name : List.of(RUN, INPUTS)) {
            Files.copy(template.resolve(name), folder.resolve(name));
        }
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.toString());
        return new TimedProcess(whole, environment, setting.log()).untilLine(beginning);
    }
}
