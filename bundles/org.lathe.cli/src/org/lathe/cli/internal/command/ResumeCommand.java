package org.lathe.cli.internal.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe run resume}. */
@Command(
        name = "resume",
        description = "Go on where a run ended, as a new run.",
        footer = {"", "A run that finished needs more to do: --set epochs=N."})
public final class ResumeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = RunCommands.RUN, description = RunCommands.WHICH)
    private String reference;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter that changes, such as epochs.")
    private Map<String, String> changes = new TreeMap<>();

    @Option(names = "--detach", description = "Start it and return at once.")
    private boolean detach;

    public ResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CoreException {
        RunService runs = session.get(RunService.class);
        runs.refresh();
        String id = session.get(RunIndex.class).resolve(reference).run().id();
        Run run = runs.resume(id, changes, session.monitor());
        return new Training(session).follow(run, detach);
    }
}
