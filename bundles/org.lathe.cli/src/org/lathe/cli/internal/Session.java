package org.lathe.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.TerminalMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;

/** What a command works with: the services of its workspace and where to say what. Used by one command, then closed. */
public final class Session implements AutoCloseable {
    private final GlobalOptions options;
    private final Environment environment;
    private final Output output;
    private final Function<Workspace, Services> opening;
    private Services services;

    Session(
            GlobalOptions options,
            Environment environment,
            PrintStream out,
            PrintStream err,
            Function<Workspace, Services> opening) {
        this.options = options;
        this.environment = environment;
        this.output = new Output(options, out, err, environment.terminal());
        this.opening = opening;
    }

    public Output output() {
        return output;
    }

    public Clock clock() {
        return environment.clock();
    }

    public Environment environment() {
        return environment;
    }

    public Interrupts interrupts() {
        return environment.interrupts();
    }

    /** The workspace that the command line names, else the environment's. */
    public Workspace workspace() {
        return options.workspace() == null ? environment.workspace() : new Workspace(options.workspace());
    }

    /** {@code lathe COMMAND}, as it is to be typed for the same workspace. */
    public String command(String command) {
        return "lathe " + (options.workspace() == null ? "" : "-w \"" + options.workspace() + "\" ") + command;
    }

    /** The service that does this kind of work, on the command's workspace, which is made when it does not exist. */
    public <T> T get(Class<T> type) throws CoreException {
        if (services == null) {
            Workspace workspace = workspace();
            try {
                Files.createDirectories(workspace.root());
            } catch (IOException e) {
                throw Failures.io("The workspace '" + workspace.root() + "' cannot be made", e);
            }
            services = opening.apply(workspace);
        }
        return services.get(type);
    }

    /** Shows how far long work is, and tells it when the user pressed Ctrl-C. */
    public IProgressMonitor monitor() {
        return new TerminalMonitor(output.progressLine(), interrupts()::pressed);
    }

    @Override
    public void close() {
        output.finish();
        if (services != null) {
            services.close();
        }
    }
}
