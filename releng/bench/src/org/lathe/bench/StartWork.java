package org.lathe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From starting the process to a window that waits for its user, against an empty window on the same bundles of the
 * platform; and the shortest command of the shell.
 */
final class StartWork implements Work {
    private static final int ROUNDS = 5;
    private static final String USABLE = "usable";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        String lathe = setting.product().resolve("bin/lathe").toString();
        TimedProcess command = new TimedProcess(List.of(lathe, "--version"), Map.of(), setting.log());
        command.untilEnd();
        Figure shell = Figure.bare(
                "start of a command, lathe --version",
                "s",
                Duel.alone(ROUNDS, command::untilEnd),
                "bare",
                Optional.empty());
        if (System.getenv("DISPLAY") == null) {
            System.err.println("lathe: no display, the window's start is left out.");
            return List.of(shell);
        }
        TimedProcess ours = new TimedProcess(
                List.of(lathe, "-w", workspace(setting, "ours")),
                Map.of("LATHE_JAVA_OPTS", "-Dlathe.start.mark=true"),
                setting.log());
        List<String> peer = EmptyWindow.command(setting, workspace(setting, "empty"));
        TimedProcess empty = new TimedProcess(peer, Map.of(), setting.log());
        // the first start fills the framework's caches and remembers that Welcome was seen
        ours.untilLine(USABLE);
        empty.untilLine(USABLE);
        Figure window = Duel.of(
                "start of the window, until it waits for its user",
                "s",
                ROUNDS,
                () -> ours.untilLine(USABLE),
                () -> empty.untilLine(USABLE),
                "an empty RCP window",
                Aim.atMost(1.3));
        return List.of(window, shell);
    }

    private static String workspace(Setting setting, String name) throws IOException {
        Path folder = setting.scratch().resolve("start").resolve(name);
        return Files.createDirectories(folder).toString();
    }
}
