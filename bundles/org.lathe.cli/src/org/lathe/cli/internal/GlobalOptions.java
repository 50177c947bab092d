package org.lathe.cli.internal;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has; they may stand before or after the command's name. */
public class GlobalOptions {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "WORKSPACE",
            scope = ScopeType.INHERIT,
            description = "The folder that holds projects and runs (LATHE_WORKSPACE, else ~/Lathe).")
    private Path workspace;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON value on standard output and nothing else there.")
    private boolean json;

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Print nothing but what was asked for, and errors.")
    private boolean quiet;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "With an error, also print where it came from, for a report.")
    private boolean trace;

    /** As named on the command line, or null. */
    public Path workspace() {
        return workspace;
    }

    public boolean json() {
        return json;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean trace() {
        return trace;
    }
}
