package org.lathe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code lathe dataset import} from the start of the command to its end, in half a gigabyte of memory, beside programs
 * that do as much or less: git-lfs and git-annex keep versions too, {@code cp} only copies.
 */
final class ImportWork implements Work {
    private static final int ROUNDS = 3;
    private static final int MILLION = 1_000_000;
    private static final Map<String, String> MEMORY = Map.of("LATHE_JAVA_OPTS", "-Xmx512m");

    private Setting setting;
    private int counter;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> measure(Setting given) throws Exception {
        setting = given;
        Path folder = setting.scratch().resolve("import");
        List<Figure> figures = new ArrayList<>();
        try {
            ImportData data = ImportData.mixed(folder.resolve("data"), setting.share());
            ImportPeers peers = new ImportPeers(setting, data);
            figures.add(
                    peers.has("git", "lfs", "version")
                            ? beside(data, peers::gitLfs, "git add with git-lfs", Aim.atMost(1 / 3.0))
                            : alone(data, "no peer: git-lfs is not installed"));
            if (peers.has("git", "annex", "version")) {
                figures.add(beside(data, peers::gitAnnex, "git annex add", Aim.atMost(1)));
            }
            figures.add(Duel.of(
                    "import --link of " + data.words(),
                    "s",
                    ROUNDS,
                    () -> fresh(data, "--link"),
                    peers::copy,
                    "cp -r",
                    Aim.atMost(1.3)));
            figures.add(again(data));
            if (setting.million()) {
                ImportData tiny = ImportData.tiny(folder.resolve("tiny"), MILLION);
                figures.add(Figure.bare(
                        "import of 1 M tiny files", "s", Duel.alone(1, () -> fresh(tiny)), "bare", Optional.empty()));
            }
        } finally {
            Bench.delete(folder);
        }
        return figures;
    }

    private Figure beside(ImportData data, Duel.Measure peer, String name, Aim aim) throws Exception {
        return Duel.of("import of " + data.words(), "s", ROUNDS, () -> fresh(data), peer, name, aim);
    }

    private Figure alone(ImportData data, String why) throws Exception {
        return Figure.without("import of " + data.words(), "s", Duel.alone(ROUNDS, () -> fresh(data)), why);
    }

    /** Into a project without anything. */
    private double fresh(ImportData data, String... options) throws IOException, InterruptedException {
        Path workspace = workspace();
        double seconds = timed(workspace, data, options);
        Bench.delete(workspace);
        return seconds;
    }

    private Figure again(ImportData data) throws Exception {
        Path workspace = workspace();
        timed(workspace, data);
        Spread again = Duel.alone(ROUNDS, () -> timed(workspace, data));
        Bench.delete(workspace);
        return Figure.bare("import again of " + data.words() + ", unchanged", "s", again, "bare", Optional.empty());
    }

    private Path workspace() throws IOException, InterruptedException {
        Path workspace = setting.scratch().resolve("import").resolve("ours" + counter++);
        Files.createDirectories(workspace);
        lathe(workspace, "project", "create", "p").untilEnd();
        return workspace;
    }

    private double timed(Path workspace, ImportData data, String... options) throws IOException, InterruptedException {
        ImportPeers.settle(setting);
        List<String> line = new ArrayList<>(
                List.of("dataset", "import", "p/d", data.folder().toString(), "--label", "none"));
        line.addAll(Arrays.asList(options));
        return lathe(workspace, line.toArray(String[]::new)).untilEnd();
    }

    private TimedProcess lathe(Path workspace, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(setting.product().resolve("bin/lathe").toString(), "-w", workspace.toString(), "--quiet"));
        line.addAll(Arrays.asList(arguments));
        return new TimedProcess(line, MEMORY, setting.log());
    }
}
