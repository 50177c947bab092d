package org.lathe.cli.internal.command;

import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lathe run ...}: what people say of runs, which can change after their end. */
@Command
public final class RunNoteCommands {
    private final Session session;

    @Spec
    private CommandSpec spec;

    public RunNoteCommands(Session session) {
        this.session = session;
    }

    @Command(description = "Give a run another name.")
    void rename(
            @Parameters(index = "0", paramLabel = RunCommands.RUN, description = RunCommands.WHICH) String reference,
            @Parameters(index = "1", paramLabel = "NAME", description = "The new name.") String name)
            throws CoreException {
        annotate(reference, "name", filled(name, "name"));
    }

    @Command(description = "Move a run to another experiment.")
    void move(
            @Parameters(index = "0", paramLabel = RunCommands.RUN, description = RunCommands.WHICH) String reference,
            @Parameters(index = "1", paramLabel = "EXPERIMENT", description = "The experiment, new or present.")
                    String experiment)
            throws CoreException {
        annotate(reference, "experiment", filled(experiment, "experiment's name"));
    }

    @Command(description = "Tag a run.")
    void tag(
            @Parameters(index = "0", paramLabel = RunCommands.RUN, description = RunCommands.WHICH) String reference,
            @Parameters(index = "1", paramLabel = "KEY=VALUE", description = "The tag.") String tag)
            throws CoreException {
        int equals = tag.indexOf('=');
        if (equals < 1) {
            throw new ParameterException(spec.commandLine(), "'" + tag + "' is no tag: write KEY=VALUE");
        }
        annotate(reference, "tag." + tag.substring(0, equals).strip(), tag.substring(equals + 1).strip());
    }

    @Command(description = "Write a note on a run, in place of the present one.")
    void note(
            @Parameters(index = "0", paramLabel = RunCommands.RUN, description = RunCommands.WHICH) String reference,
            @Parameters(index = "1", paramLabel = "TEXT", description = "The note; empty for none.") String text)
            throws CoreException {
        annotate(reference, "note", text);
    }

    private String filled(String text, String what) {
        if (text.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The " + what + " is empty");
        }
        return text.strip();
    }

    private void annotate(String reference, String key, String value) throws CoreException {
        RunService runs = session.get(RunService.class);
        runs.refresh();
        RunIndex index = session.get(RunIndex.class);
        IndexedRun before = index.resolve(reference);
        runs.annotate(before.run().id(), key, value);
        if (session.output().wantsJson()) {
            session.output().json(RunView.of(index.resolve(before.run().id())));
        }
        session.output().say("'" + before.name() + "': " + key + " is now '" + value + "'.");
    }
}
