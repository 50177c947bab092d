package org.lathe.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.lathe.core.Workspace;

/**
 * What a command takes from the process it runs in.
 *
 * @param variables environment variables
 * @param properties system properties
 * @param clock the time, in the user's zone
 * @param version of Lathe
 * @param interrupts whether the user pressed Ctrl-C
 */
public record Environment(
        Map<String, String> variables, Properties properties, Clock clock, String version, Interrupts interrupts) {

    /** The workspace used when none is named: {@code LATHE_WORKSPACE}, else the standard one. */
    Workspace workspace() {
        String named = variables.getOrDefault("LATHE_WORKSPACE", "");
        return named.isBlank() ? Workspace.standard() : new Workspace(Path.of(named));
    }

    /**
     * Whether standard error is a terminal: as the start script says ({@code lathe.terminal}), else as the system tells.
     */
    boolean terminal() {
        String said = properties.getProperty("lathe.terminal");
        return said != null ? Boolean.parseBoolean(said) : Terminals.standardError();
    }
}
