package org.lathe.cli.internal.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Verification;
import org.lathe.core.dataset.VersionStep;
import org.lathe.core.text.Words;

/** What the commands say about versions and their differences. */
final class VersionTexts {
    private static final int MOST = 20;

    private final Output output;

    VersionTexts(Output output) {
        this.output = output;
    }

    void history(List<VersionStep> steps, Clock clock) {
        if (output.wantsJson()) {
            output.json(steps.stream().map(StepView::of).toList());
            return;
        }
        Table table = new Table()
                .number("VERSION")
                .number("SAMPLES")
                .number("ADDED")
                .number("REMOVED")
                .number("SIZE")
                .text("MADE")
                .text("TREE")
                .text("BY")
                .text("MESSAGE");
        for (VersionStep step : steps) {
            DatasetVersion version = step.version();
            table.row(
                    "v" + version.number(),
                    Words.number(version.description().samples()),
                    Words.number(step.samplesAdded()),
                    Words.number(step.samplesRemoved()),
                    Words.bytes(version.bytes()),
                    RunTexts.time(version.time(), clock),
                    version.tree().substring(0, Math.min(10, version.tree().length())),
                    version.author(),
                    version.message());
        }
        table.lines().forEach(output::print);
    }

    void different(DatasetDiff diff) {
        if (output.wantsJson()) {
            output.json(diff);
            return;
        }
        if (diff.isEmpty()) {
            output.print("The two versions hold the same.");
            return;
        }
        different("added", diff.added());
        different("removed", diff.removed());
        different("changed", diff.changed());
        different("relabelled", diff.relabelled());
        different("resplit", diff.resplit());
        different(
                "column",
                diff.columns().stream()
                        .map(c -> c.name() + ": " + type(c.before().map(Enum::name)) + " -> "
                                + type(c.after().map(Enum::name)))
                        .toList());
        different(
                "class",
                diff.classes().stream()
                        .filter(c -> c.before() != c.after())
                        .map(c -> c.label() + ": " + Words.number(c.before()) + " -> " + Words.number(c.after()))
                        .toList());
    }

    private static String type(Optional<String> type) {
        return type.map(name -> name.toLowerCase(Locale.ROOT)).orElse("none");
    }

    private void different(String word, List<String> lines) {
        lines.stream().limit(MOST).forEach(line -> output.print(String.format("%-10s  %s", word, line)));
        if (lines.size() > MOST) {
            output.print(String.format("%-10s  and %s more", word, Words.number(lines.size() - MOST)));
        }
    }

    void verified(DatasetVersion version, Verification found) {
        if (output.wantsJson()) {
            output.json(found);
        }
        found.damage().stream()
                .limit(MOST)
                .forEach(damage -> output.say(
                        String.format("%-10s  %s", damage.fault().name().toLowerCase(Locale.ROOT), damage.path())));
        if (found.damage().size() > MOST) {
            output.say("and " + Words.number(found.damage().size() - MOST) + " more");
        }
        if (found.ok()) {
            output.say(version.label() + " is whole: " + Words.count(found.objects(), "object", "objects") + ", "
                    + Words.bytes(found.bytes()) + ".");
        } else {
            output.error(
                    Words.count(found.damage().size(), "file", "files") + " of " + version.label()
                            + " cannot be used; pull the project from its remote, or import those files again.",
                    null);
        }
    }
}
