package org.lathe.cli.internal.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of commands in {@code lathe --help}, in the groups that people look for. */
public final class HelpGroups {
    private static final Map<String, List<String>> GROUPS = groups();

    private HelpGroups() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Data", List.of("project", "dataset"));
        groups.put("Training", List.of("recipe", "train", "run"));
        groups.put("Models", List.of("model"));
        groups.put("To begin and to mend", List.of("demo", "doctor", "index"));
        return groups;
    }

    /** Makes the top command's help list its commands by group. */
    public static void install(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpGroups::render);
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    }

    private static String render(Help help) {
        StringBuilder text = new StringBuilder();
        GROUPS.forEach((group, names) -> {
            text.append(System.lineSeparator())
                    .append(help.colorScheme().text("@|bold " + group + "|@"))
                    .append(System.lineSeparator());
            for (String name : names) {
                CommandLine command = help.commandSpec().subcommands().get(name);
                String[] description = command.getCommandSpec().usageMessage().description();
                text.append(String.format("  %-9s %s%n", name, String.format(description[0])));
            }
        });
        return text.toString();
    }
}
