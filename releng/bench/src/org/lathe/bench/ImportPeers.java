package org.lathe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Other programs that take files in: each measurement begins with a fresh folder, whose making is not measured. */
final class ImportPeers {
    private final Setting setting;
    private final ImportData data;
    private final Map<String, String> environment;
    private int counter;

    ImportPeers(Setting setting, ImportData data) throws IOException {
        this.setting = setting;
        this.data = data;
        Path home = Files.createDirectories(setting.scratch().resolve("import").resolve("home"));
        this.environment = Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C.UTF-8");
    }

    /** Whether a program is here. */
    boolean has(String... command) throws InterruptedException {
        try {
            run(setting.scratch(), command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Seconds of {@code git add} in a work tree whose files all are git-lfs's. */
    double gitLfs() throws IOException, InterruptedException {
        Path tree = repository();
        run(tree, "git", "lfs", "install", "--local");
        Files.writeString(tree.resolve(".gitattributes"), "*.bin filter=lfs diff=lfs merge=lfs -text\n");
        // hard links: git reads the very same files, and nothing is written before it begins
        run(tree, "cp", "-rl", data.folder().toString(), "data");
        return timed(tree, "git", "add", "--all");
    }

    /** Seconds of {@code git annex add}, which makes the files its own: so they are copied before. */
    double gitAnnex() throws IOException, InterruptedException {
        Path tree = repository();
        run(tree, "git", "annex", "init", "--quiet");
        run(tree, "cp", "-r", data.folder().toString(), "data");
        return timed(tree, "git", "annex", "add", "--quiet", ".");
    }

    /** Seconds of {@code cp -r}. */
    double copy() throws IOException, InterruptedException {
        return timed(fresh(), "cp", "-r", data.folder().toString(), "data");
    }

    private Path repository() throws IOException, InterruptedException {
        Path tree = fresh();
        run(tree, "git", "init", "--quiet");
        return tree;
    }

    private Path fresh() throws IOException {
        return Files.createDirectories(setting.scratch().resolve("import").resolve("peer" + counter++));
    }

    private double timed(Path folder, String... command) throws IOException, InterruptedException {
        settle(setting);
        double seconds = process(folder, command).untilEnd();
        run(setting.scratch(), "chmod", "-R", "u+w", folder.toString()); // git-annex locks what it has
        Bench.delete(folder);
        return seconds;
    }

    /** What was written before is not to be waited for by what is measured next. */
    static void settle(Setting setting) throws IOException, InterruptedException {
        new TimedProcess(List.of("sync", "-f", setting.scratch().toString()), Map.of(), setting.log()).untilEnd();
    }

    private void run(Path folder, String... command) throws IOException, InterruptedException {
        process(folder, command).untilEnd();
    }

    private TimedProcess process(Path folder, String... command) {
        // git has -C, cp and others have not
        List<String> line = new ArrayList<>(List.of("env", "-C", folder.toString()));
        line.addAll(Arrays.asList(command));
        return new TimedProcess(line, environment, setting.log());
    }
}
