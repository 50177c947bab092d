package org.lathe.cli.internal.command;

import org.lathe.cli.internal.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command that holds all others. */
@Command(
        name = "lathe",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lathe, a workbench for ML developers. Without a command it opens its window.",
        optionListHeading = "%nOptions%n",
        parameterListHeading = "%n",
        commandListHeading = "%nCommands%n",
        footer = {
            "",
            "'lathe COMMAND --help' tells more. Exit status: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C."
        })
public final class RootCommand extends GlobalOptions implements IVersionProvider {
    private final String version;

    public RootCommand(String version) {
        this.version = version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Lathe " + version + " (Java " + Runtime.version().feature() + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ")"
        };
    }
}
