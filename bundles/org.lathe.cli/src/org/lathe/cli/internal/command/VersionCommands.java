package org.lathe.cli.internal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.DeleteDatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.Verification;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.RunIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe dataset verify|restore|delete}: whole versions, checked, made newest again, or taken away. */
public final class VersionCommands {
    private VersionCommands() {}

    /** The commands, each under its name. */
    public static List<Object> all(Session session) {
        return List.of(new Verify(session), new Restore(session), new Delete(session));
    }

    /** A command about one version. */
    private abstract static class OfVersion implements Callable<Integer> {
        final Session session;

        @Parameters(
                index = "0",
                paramLabel = "PROJECT/DATASET[@vN]",
                converter = DatasetReference.Reader.class,
                description = "The dataset, and which of its versions.")
        DatasetReference dataset;

        OfVersion(Session session) {
            this.session = session;
        }

        final DatasetStore store() throws CoreException {
            session.get(ProjectStore.class).get(dataset.project());
            return session.get(DatasetStore.class);
        }

        final DatasetVersion version() throws CoreException {
            return store().resolve(dataset.project(), dataset.inProject());
        }
    }

    @Command(name = "verify", description = "Read every byte of a version and compare it with its hash.")
    private static final class Verify extends OfVersion {
        Verify(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            DatasetVersion version = version();
            Verification found = store().verify(version, session.monitor());
            new VersionTexts(session.output()).verified(version, found);
            return found.ok() ? 0 : Shell.FAILED;
        }
    }

    @Command(name = "restore", description = "Go back: make what a version holds the next version.")
    private static final class Restore extends OfVersion {
        @Option(names = "--message", paramLabel = "TEXT", description = "Why, for the version's history.")
        private String message = "";

        Restore(Session session) {
            super(session);
        }

        @Override
        public Integer call() throws CoreException {
            DatasetVersion version = version();
            int newest = store().newest(dataset.project(), dataset.dataset())
                    .map(DatasetVersion::number)
                    .orElse(0);
            ImportReport report = store().restore(version, message, session.monitor());
            DatasetVersion made = store().resolve(dataset.project(), report.dataset() + "@v" + report.version());
            new DatasetTexts(session.output()).written(newest, report, made);
            return 0;
        }
    }

    @Command(
            name = "delete",
            description =
                    "Delete a dataset from its project, or one of its versions. 'lathe doctor --gc' frees the bytes.")
    private static final class Delete extends OfVersion {
        @Option(names = "--force", description = "Delete a version also when runs learned from it.")
        private boolean force;

        Delete(Session session) {
            super(session);
        }

        private record Deleted(String deleted) {}

        @Override
        public Integer call() throws CoreException {
            DatasetStore store = store();
            String name = dataset.inProject();
            if (dataset.version().isPresent()) {
                DatasetVersion version = version();
                new DeleteDatasetVersion(store, session.get(RunIndex.class)).run(version, force);
            } else {
                store.delete(dataset.project(), dataset.dataset());
            }
            if (session.output().wantsJson()) {
                session.output().json(new Deleted(name));
            }
            session.output().say("Deleted dataset '" + name + "'.");
            return 0;
        }
    }
}
