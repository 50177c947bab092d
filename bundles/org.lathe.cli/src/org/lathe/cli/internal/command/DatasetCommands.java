package org.lathe.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SplitRatios;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lathe dataset ...}. */
@Command(name = "dataset", description = "Import, list, show, compare, change, check, export and delete datasets.")
public final class DatasetCommands {
    private static final String NAMED = "PROJECT/DATASET";
    private static final String VERSIONED = "PROJECT/DATASET[@vN]";

    private final Session session;

    @Spec
    private CommandSpec spec;

    public DatasetCommands(Session session) {
        this.session = session;
    }

    private record Exported(String dataset, int version, Path path) {}

    @Command(name = "import", description = "Take files and folders in as a dataset, or as its next version.")
    void bring(
            @Parameters(
                            index = "0",
                            paramLabel = NAMED,
                            converter = DatasetReference.Reader.class,
                            description = "The project, and the dataset's new or present name.")
                    DatasetReference to,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "PATH",
                            description =
                                    "Folders (one a class), files, zip and tar archives: images, sounds, texts, videos,"
                                            + " tables (CSV, TSV, JSON lines, Parquet), or anything.")
                    List<Path> paths,
            @Option(
                            names = "--label",
                            paramLabel = "RULE",
                            converter = Converters.Label.class,
                            description = "Where labels come from: folder, column:NAME, file:NAME.csv or none.")
                    LabelRule label,
            @Option(
                            names = "--split",
                            paramLabel = "SHARES",
                            converter = Converters.Splits.class,
                            description = "Shares for samples without a split: train=0.8,validation=0.1,test=0.1.")
                    SplitRatios split,
            @Option(names = "--message", paramLabel = "TEXT", description = "Why, for the version's history.")
                    String message,
            @Option(
                            names = "--link",
                            description = "Hard links instead of copies, where the file system allows; the files must"
                                    + " not be edited in place afterwards.")
                    boolean link)
            throws CoreException {
        onlyNewest(to);
        session.get(ProjectStore.class).get(to.project());
        ImportRequest request = new ImportRequest(
                to.project(),
                to.dataset(),
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList(),
                Optional.ofNullable(label),
                split == null ? SplitRatios.STANDARD : split,
                message == null ? "" : message,
                link);
        if (link) {
            session.output()
                    .remark("The dataset shares its files with what you import: replace those files from now on, but do"
                            + " not edit them in place.");
        }
        DatasetStore store = session.get(DatasetStore.class);
        ImportReport report =
                new ImportDataset(session.get(DatasetScanner.class), store).run(request, session.monitor());
        if (session.output().wantsJson()) {
            session.output().json(report);
            return;
        }
        DatasetVersion version = store.resolve(to.project(), report.dataset() + "@v" + report.version());
        new DatasetTexts(session.output()).imported(report, version);
    }

    @Command(description = "List the datasets of a project.")
    void list(@Parameters(paramLabel = "PROJECT", description = "The project.") String project) throws CoreException {
        session.get(ProjectStore.class).get(project);
        List<DatasetVersion> datasets = session.get(DatasetStore.class).list(project);
        if (session.output().wantsJson()) {
            session.output().json(datasets.stream().map(DatasetView::of).toList());
            return;
        }
        if (datasets.isEmpty()) {
            session.output()
                    .remark("There is no dataset yet; import one with 'lathe dataset import " + project
                            + "/NAME PATH'.");
            return;
        }
        Table table = new Table()
                .text("DATASET")
                .number("VERSION")
                .text("KIND")
                .number("SAMPLES")
                .number("CLASSES")
                .number("SIZE")
                .text("MADE");
        datasets.forEach(version -> table.row(
                version.dataset(),
                "v" + version.number(),
                DatasetTexts.kind(version),
                Words.number(version.description().samples()),
                DatasetTexts.classes(version),
                Words.bytes(version.bytes()),
                RunTexts.time(version.time(), session.clock())));
        table.lines().forEach(session.output()::print);
    }

    @Command(description = "Show what a dataset's version holds.")
    void show(
            @Parameters(paramLabel = VERSIONED, converter = DatasetReference.Reader.class, description = "The dataset.")
                    DatasetReference dataset)
            throws CoreException {
        DatasetVersion version = resolve(dataset);
        DatasetDetails details =
                DatasetDetails.of(version, session.get(DatasetStore.class).open(version));
        if (session.output().wantsJson()) {
            session.output().json(details);
            return;
        }
        new DatasetTexts(session.output()).shown(version, details, session.clock());
    }

    @Command(description = "List a dataset's versions, the newest first.")
    void versions(
            @Parameters(paramLabel = NAMED, converter = DatasetReference.Reader.class, description = "The dataset.")
                    DatasetReference dataset)
            throws CoreException {
        onlyNewest(dataset);
        resolve(dataset);
        new VersionTexts(session.output())
                .history(
                        session.get(DatasetStore.class).history(dataset.project(), dataset.dataset()), session.clock());
    }

    @Command(description = "Tell what differs between two versions of a dataset.")
    void diff(
            @Parameters(
                            index = "0",
                            paramLabel = NAMED,
                            converter = DatasetReference.Reader.class,
                            description = "The dataset.")
                    DatasetReference dataset,
            @Parameters(index = "1", paramLabel = "vA", description = "The earlier version.") String first,
            @Parameters(index = "2", paramLabel = "vB", description = "The later version.") String second)
            throws CoreException {
        onlyNewest(dataset);
        DatasetStore store = session.get(DatasetStore.class);
        DatasetContent before = store.open(resolve(dataset.at(first)));
        DatasetContent after = store.open(resolve(dataset.at(second)));
        DatasetDiff diff = DatasetDiff.between(before, after);
        if (before.description().kind() == Kind.TABLE || after.description().kind() == Kind.TABLE) {
            SamplePreviews previews = session.get(SamplePreviews.class);
            diff = diff.withClasses(previews.classBalance(before), previews.classBalance(after));
        }
        new VersionTexts(session.output()).different(diff);
    }

    @Command(description = "Write a version's files into a folder.")
    void export(
            @Parameters(
                            index = "0",
                            paramLabel = VERSIONED,
                            converter = DatasetReference.Reader.class,
                            description = "The dataset.")
                    DatasetReference dataset,
            @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is empty or does not exist yet.")
                    Path folder)
            throws CoreException {
        DatasetVersion version = resolve(dataset);
        Path target = folder.toAbsolutePath().normalize();
        session.get(DatasetStore.class).export(version, target, session.monitor());
        if (session.output().wantsJson()) {
            session.output().json(new Exported(version.dataset(), version.number(), target));
        }
        session.output().say("Exported " + version.label() + " to " + target);
    }

    private DatasetVersion resolve(DatasetReference dataset) throws CoreException {
        session.get(ProjectStore.class).get(dataset.project());
        return session.get(DatasetStore.class).resolve(dataset.project(), dataset.inProject());
    }

    /** Some commands are about the whole dataset. */
    private void onlyNewest(DatasetReference dataset) {
        if (dataset.version().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "This is done to a whole dataset, not to one version: leave out '@"
                            + dataset.version().get() + "'");
        }
    }
}
