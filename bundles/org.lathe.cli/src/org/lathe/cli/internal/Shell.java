package org.lathe.cli.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.cli.internal.command.DatasetCommands;
import org.lathe.cli.internal.command.DemoCommand;
import org.lathe.cli.internal.command.DoctorCommand;
import org.lathe.cli.internal.command.IndexCommands;
import org.lathe.cli.internal.command.ModelCommands;
import org.lathe.cli.internal.command.ProjectCommands;
import org.lathe.cli.internal.command.RecipeCommands;
import org.lathe.cli.internal.command.ResumeCommand;
import org.lathe.cli.internal.command.RootCommand;
import org.lathe.cli.internal.command.RunCommands;
import org.lathe.cli.internal.command.RunNoteCommands;
import org.lathe.cli.internal.command.SampleCommands;
import org.lathe.cli.internal.command.TrainCommand;
import org.lathe.cli.internal.command.VersionCommands;
import org.lathe.cli.internal.output.HelpGroups;
import org.lathe.core.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line and tells its exit status: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C. Every failure
 * ends as one sentence on standard error.
 */
public final class Shell {
    /** The exit status of a command that could not do what it was asked for. */
    public static final int FAILED = ExitCode.SOFTWARE;

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Function<Workspace, Services> opening;

    public Shell(Environment environment, PrintStream out, PrintStream err, Function<Workspace, Services> opening) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.opening = opening;
    }

    public int run(String... arguments) {
        RootCommand root = new RootCommand(environment.version());
        try (Session session = new Session(root, environment, out, err, opening)) {
            return commandLine(root, session).execute(arguments);
        }
    }

    private CommandLine commandLine(RootCommand root, Session session) {
        CommandLine run = new CommandLine(new RunCommands(session));
        RunNoteCommands.all(session).forEach(run::addSubcommand);
        run.addSubcommand(new ResumeCommand(session));
        CommandLine dataset = new CommandLine(new DatasetCommands(session));
        SampleCommands.all(session).forEach(dataset::addSubcommand);
        VersionCommands.all(session).forEach(dataset::addSubcommand);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new ProjectCommands(session))
                .addSubcommand(dataset)
                .addSubcommand(new RecipeCommands(session))
                .addSubcommand(new TrainCommand(session))
                .addSubcommand(run)
                .addSubcommand(new ModelCommands(session))
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new IndexCommands(session))
                .addSubcommand(new DoctorCommand(session));
        HelpGroups.install(line);
        versioned(line, root);
        return line.setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((problem, given) -> wrongUsage(problem, session))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command, session));
    }

    private static void versioned(CommandLine line, RootCommand root) {
        line.getCommandSpec().versionProvider(root);
        line.getSubcommands().values().forEach(each -> versioned(each, root));
    }

    private static int wrongUsage(ParameterException problem, Session session) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String sentence = problem instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : problem.getMessage().strip();
        sentence = sentence.matches("(?s).*[.?]") ? sentence : sentence + ".";
        session.output().error(sentence + " Try '" + name + " --help'.", problem);
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return "'" + unmatched.getUnmatched().getFirst() + "' is not known here."
                + (near.isEmpty() ? "" : " Did you mean '" + String.join("', '", near) + "'?");
    }

    private static int failed(Exception problem, CommandLine command, Session session) {
        if (problem instanceof OperationCanceledException
                || problem instanceof CoreException failure
                        && failure.getStatus().getSeverity() == IStatus.CANCEL) {
            session.output().error("Stopped; what was there before is as it was.", problem);
            return Interrupts.EXIT;
        }
        if (problem instanceof CoreException failure) {
            session.output().error(failure.getStatus().getMessage(), problem);
            return FAILED;
        }
        session.output()
                .error(
                        "'" + command.getCommandSpec().qualifiedName() + "' met an error of Lathe's own (" + problem
                                + "); run it again with --trace and report what it prints.",
                        problem);
        return FAILED;
    }
}
