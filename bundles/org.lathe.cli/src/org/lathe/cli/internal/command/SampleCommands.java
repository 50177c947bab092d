package org.lathe.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.Split;
import org.lathe.core.project.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe dataset relabel|remove|move|add}: changes of samples, each of which makes the next version. */
public final class SampleCommands {
    private SampleCommands() {}

    /** The commands, each under its name. */
    public static List<Object> all(Session session) {
        return List.of(new Relabel(session), new Remove(session), new Move(session), new Add(session));
    }

    /** A command that changes samples of a dataset's newest version. */
    private abstract static class Change implements Callable<Integer> {
        private final Session session;

        @Parameters(
                index = "0",
                paramLabel = "PROJECT/DATASET",
                converter = DatasetReference.Reader.class,
                description = "The dataset.")
        private DatasetReference dataset;

        @Option(names = "--message", paramLabel = "TEXT", description = "Why, for the version's history.")
        private String message = "";

        Change(Session session) {
            this.session = session;
        }

        abstract DatasetEdit edit(DatasetContent content) throws CoreException;

        @Override
        public Integer call() throws CoreException {
            session.get(ProjectStore.class).get(dataset.project());
            DatasetStore store = session.get(DatasetStore.class);
            DatasetVersion base = store.resolve(dataset.project(), dataset.inProject());
            DatasetEdit edit = edit(store.open(base));
            ImportReport report = store.edit(base, edit, message, session.monitor());
            DatasetVersion version = store.resolve(dataset.project(), report.dataset() + "@v" + report.version());
            new DatasetTexts(session.output()).written(base.number(), report, version);
            return 0;
        }

        static <V> Map<String, V> all(Set<String> samples, V value) {
            Map<String, V> all = new HashMap<>();
            samples.forEach(sample -> all.put(sample, value));
            return all;
        }
    }

    /** A command about samples that are there. */
    private abstract static class ChangeOfSamples extends Change {
        @Parameters(
                index = "1..*",
                paramLabel = "SAMPLE",
                description = "Samples by path, such as cat/1.png, or by pattern: 'cat/*', '**.png'.")
        private List<String> samples = new ArrayList<>();

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "A file with a sample or pattern on each line; - for standard input.")
        private String from;

        ChangeOfSamples(Session session) {
            super(session);
        }

        @Override
        final DatasetEdit edit(DatasetContent content) throws CoreException {
            return edit(new SampleNames(samples, Optional.ofNullable(from))
                    .of(content.splits().keySet()));
        }

        abstract DatasetEdit edit(Set<String> samples);
    }

    @Command(name = "relabel", description = "Give samples another label; where folders are labels, their files move.")
    private static final class Relabel extends ChangeOfSamples {
        @Option(names = "--label", required = true, paramLabel = "LABEL", description = "The label; '' for none.")
        private String label;

        Relabel(Session session) {
            super(session);
        }

        @Override
        DatasetEdit edit(Set<String> samples) {
            return new DatasetEdit(all(samples, label), Map.of(), Set.of(), List.of());
        }
    }

    @Command(name = "remove", description = "Leave samples out of the next version; earlier ones keep them.")
    private static final class Remove extends ChangeOfSamples {
        Remove(Session session) {
            super(session);
        }

        @Override
        DatasetEdit edit(Set<String> samples) {
            return new DatasetEdit(Map.of(), Map.of(), samples, List.of());
        }
    }

    @Command(name = "move", description = "Put samples into another split.")
    private static final class Move extends ChangeOfSamples {
        @Option(
                names = "--to",
                required = true,
                paramLabel = "SPLIT",
                converter = Converters.OneSplit.class,
                description = "train, validation or test.")
        private Split split;

        Move(Session session) {
            super(session);
        }

        @Override
        DatasetEdit edit(Set<String> samples) {
            return new DatasetEdit(Map.of(), all(samples, split), Set.of(), List.of());
        }
    }

    @Command(name = "add", description = "Add files as samples, beside those that are there.")
    private static final class Add extends Change {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files.")
        private List<Path> files;

        @Option(names = "--label", paramLabel = "LABEL", description = "Their label.")
        private String label = "";

        @Option(
                names = "--to",
                paramLabel = "SPLIT",
                converter = Converters.OneSplit.class,
                description = "Their split: train, validation or test; drawn where not given.")
        private Split split;

        Add(Session session) {
            super(session);
        }

        @Override
        DatasetEdit edit(DatasetContent content) throws CoreException {
            List<DatasetEdit.Addition> added = new ArrayList<>();
            for (Path file : files) {
                Path whole = file.toAbsolutePath().normalize();
                if (!Files.isRegularFile(whole)) {
                    throw Failures.of(
                            "'" + whole + "' is no file; whole folders are taken in by 'lathe dataset import'.");
                }
                added.add(new DatasetEdit.Addition(
                        whole.getFileName().toString(), whole, label, Optional.ofNullable(split)));
            }
            return new DatasetEdit(Map.of(), Map.of(), Set.of(), added);
        }
    }
}
