package org.lathe.cli.internal.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.text.Words;

/** What the commands say about datasets. */
final class DatasetTexts {
    private static final int MOST_SKIPPED = 10;
    private static final int MOST_CLASSES = 12;

    private final Output output;

    DatasetTexts(Output output) {
        this.output = output;
    }

    void imported(ImportReport report, DatasetVersion version) {
        DatasetDescription data = version.description();
        boolean news = report.added() > 0 || report.unchanged() == 0;
        output.say((news ? "Imported " : "Nothing new: ") + version.label() + ", "
                + data.kind().count(report.samples()) + ", " + Words.bytes(report.bytes()));
        output.say("  files    " + Words.number(report.added()) + " new or changed, " + Words.number(report.unchanged())
                + " unchanged");
        output.say("  labels   " + labels(data));
        skipped(report);
    }

    private void skipped(ImportReport report) {
        report.skipped().stream()
                .limit(MOST_SKIPPED)
                .forEach(skipped -> output.say("  skipped  " + skipped.path() + ": " + skipped.reason()));
        if (report.skipped().size() > MOST_SKIPPED) {
            output.say("  skipped  and " + Words.number(report.skipped().size() - MOST_SKIPPED) + " more");
        }
    }

    /** A version that was made from another one, if it was: one that would hold the same is not made. */
    void written(int newestBefore, ImportReport report, DatasetVersion version) {
        if (output.wantsJson()) {
            output.json(report);
            return;
        }
        boolean news = report.version() != newestBefore;
        output.say((news ? "Made " : "Nothing changed: ") + version.label() + ", "
                + version.description().kind().count(report.samples()) + ", " + Words.bytes(report.bytes()));
        skipped(report);
    }

    void shown(DatasetVersion version, DatasetDetails details, Clock clock) {
        DatasetDescription data = version.description();
        output.print(version.label() + " of project '" + version.project() + "': "
                + data.kind().count(data.samples()) + " in " + Words.count(details.files(), "file", "files") + ", "
                + Words.bytes(version.bytes()));
        output.print("Made      " + RunTexts.time(version.time(), clock) + " by " + version.author()
                + (version.message().isBlank() ? "" : ": " + version.message()));
        output.print("Tree      " + version.tree());
        output.print("Labels    " + labels(data));
        output.print("Splits    "
                + details.splits().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Words.number(entry.getValue()))
                        .collect(Collectors.joining(", ")));
        if (!details.labels().isEmpty()) {
            Table table = new Table().text("CLASS").number("SAMPLES");
            details.labels().forEach((label, count) -> table.row(label, Words.number(count)));
            print(table);
        }
        if (!data.columns().isEmpty()) {
            Table table =
                    new Table().text("COLUMN").text("TYPE").number("MISSING").text("VALUES");
            data.columns()
                    .forEach(column -> table.row(
                            column.name(),
                            column.type().name().toLowerCase(Locale.ROOT),
                            Words.number(column.missing()),
                            values(column)));
            print(table);
        }
    }

    private void print(Table table) {
        output.print("");
        table.lines().forEach(output::print);
    }

    static String kind(DatasetVersion version) {
        return version.description().kind().name().toLowerCase(Locale.ROOT);
    }

    static String classes(DatasetVersion version) {
        int classes = version.description().classes().size();
        return classes == 0 ? "-" : Words.number(classes);
    }

    private static String labels(DatasetDescription data) {
        LabelRule rule = data.label();
        String from = switch (rule.from()) {
            case FOLDER -> "from folders";
            case COLUMN -> "from column '" + rule.name() + "'";
            case FILE -> "from file '" + rule.name() + "'";
            case NONE -> "none";
        };
        return switch (data.task()) {
            case NONE -> from;
            case REGRESSION -> from + ", numbers";
            case CLASSIFICATION ->
                from + ", " + Words.count(data.classes().size(), "class", "classes") + ": " + shortened(data.classes());
        };
    }

    private static String values(Column column) {
        return shortened(column.categories());
    }

    private static String shortened(List<String> names) {
        String text = names.stream().limit(MOST_CLASSES).collect(Collectors.joining(", "));
        return names.size() > MOST_CLASSES ? text + ", ..." : text;
    }
}
