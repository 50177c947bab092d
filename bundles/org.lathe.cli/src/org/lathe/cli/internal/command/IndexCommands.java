package org.lathe.cli.internal.command;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;

/** {@code lathe index ...}. */
@Command(name = "index", description = "Make the index of runs again from what is in the workspace.")
public final class IndexCommands {
    private final Session session;

    public IndexCommands(Session session) {
        this.session = session;
    }

    private record Rebuilt(int runs) {}

    @Command(description = "Make the index again from live folders and repositories; nothing is lost by it.")
    void rebuild() throws CoreException {
        session.get(RunService.class).rebuildIndex(session.monitor());
        int runs = session.get(RunIndex.class).list(Optional.empty()).size();
        if (session.output().wantsJson()) {
            session.output().json(new Rebuilt(runs));
        }
        session.output().say("The index holds " + Words.count(runs, "run", "runs") + ".");
    }
}
