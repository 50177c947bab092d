package org.lathe.cli.internal.command;

import java.util.List;
import java.util.concurrent.Callable;
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
public final class RunNoteCommands {
    private RunNoteCommands() {}

    /** The commands, each under its name. */
    public static List<Object> all(Session session) {
        return List.of(new Rename(session), new Move(session), new Tag(session), new Note(session));
    }

    /** A command that changes one of a run's notes. */
    private abstract static class Annotation implements Callable<Integer> {
        private final Session session;

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = RunCommands.RUN, description = RunCommands.WHICH)
        private String reference;

        Annotation(Session session) {
            this.session = session;
        }

        final int annotate(String key, String value) throws CoreException {
            RunService runs = session.get(RunService.class);
            runs.refresh();
            RunIndex index = session.get(RunIndex.class);
            IndexedRun before = index.resolve(reference);
            runs.annotate(before.run().id(), key, value);
            if (session.output().wantsJson()) {
                session.output().json(RunView.of(index.resolve(before.run().id())));
            }
            session.output().say("'" + before.name() + "': " + key + " is now '" + value + "'.");
            return 0;
        }

        final ParameterException wrong(String sentence) {
            return new ParameterException(spec.commandLine(), sentence);
        }

        final String filled(String text, String what) {
            if (text.isBlank()) {
                throw wrong("The " + what + " is empty");
            }
            return text.strip();
        }
    }

    @Command(name = "rename", description = "Give a run another name.")
    private static final class Rename extends Annotation {
        @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
        private String name;

        Rename(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            return annotate("name", filled(name, "name"));
        }
    }

    @Command(name = "move", description = "Move a run to another experiment.")
    private static final class Move extends Annotation {
        @Parameters(index = "1", paramLabel = "EXPERIMENT", description = "The experiment, new or present.")
        private String experiment;

        Move(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            return annotate("experiment", filled(experiment, "experiment's name"));
        }
    }

    @Command(name = "tag", description = "Tag a run.")
    private static final class Tag extends Annotation {
        @Parameters(index = "1", paramLabel = "KEY=VALUE", description = "The tag.")
        private String tag;

        Tag(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            int equals = tag.indexOf('=');
            if (equals < 1) {
                throw wrong("'" + tag + "' is no tag: write KEY=VALUE");
            }
            return annotate(
                    "tag." + tag.substring(0, equals).strip(),
                    tag.substring(equals + 1).strip());
        }
    }

    @Command(name = "note", description = "Write a note on a run, in place of the present one.")
    private static final class Note extends Annotation {
        @Parameters(index = "1", paramLabel = "TEXT", description = "The note; empty for none.")
        private String text;

        Note(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            return annotate("note", text);
        }
    }
}
