package org.lathe.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Verification;
import org.lathe.core.dataset.VersionStep;
import org.lathe.store.internal.Sentences;
import org.lathe.store.internal.dataset.Cards;
import org.lathe.store.internal.dataset.DeleteDataset;
import org.lathe.store.internal.dataset.DeleteVersion;
import org.lathe.store.internal.dataset.EditVersion;
import org.lathe.store.internal.dataset.ExportVersion;
import org.lathe.store.internal.dataset.History;
import org.lathe.store.internal.dataset.OpenVersion;
import org.lathe.store.internal.dataset.RestoreVersion;
import org.lathe.store.internal.dataset.VerifyVersion;
import org.lathe.store.internal.dataset.Versions;
import org.lathe.store.internal.dataset.WriteVersion;
import org.lathe.store.internal.gc.BackgroundPacking;
import org.lathe.store.internal.git.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Datasets as folders of the project's tree, their versions as tagged commits, their files as LFS objects. */
@Component
public final class GitDatasetStore implements DatasetStore {
    private final Workspace workspace;
    private final BackgroundPacking packing;

    @Activate
    public GitDatasetStore(@Reference Workspace workspace) {
        this.workspace = workspace;
        this.packing = new BackgroundPacking(workspace);
    }

    /** A step on an open project. */
    @FunctionalInterface
    private interface Step<T> {
        T run(OpenProject project) throws IOException, CoreException;
    }

    private <T> T in(String project, String what, Step<T> step) throws CoreException {
        try (OpenProject open = OpenProject.open(workspace, project)) {
            return Sentences.orSay(what, () -> step.run(open));
        }
    }

    /** A step that commits. */
    private <T> T change(String project, String what, Step<T> step) throws CoreException {
        return in(project, what, open -> {
            T result = step.run(open);
            packing.afterCommit(open);
            return result;
        });
    }

    @Override
    public ImportReport write(ImportRequest request, ImportPlan plan, IProgressMonitor monitor) throws CoreException {
        return change(
                request.project(),
                "'" + request.dataset() + "' cannot be imported into project '" + request.project() + "'",
                project -> new WriteVersion(project, request).write(plan, monitor));
    }

    @Override
    public ImportReport edit(DatasetVersion base, DatasetEdit edit, String message, IProgressMonitor monitor)
            throws CoreException {
        return change(
                base.project(),
                base.label() + " of project '" + base.project() + "' cannot be changed",
                project -> new EditVersion(project, base, edit).edit(message, monitor));
    }

    @Override
    public ImportReport restore(DatasetVersion version, String message, IProgressMonitor monitor) throws CoreException {
        return change(
                version.project(),
                version.label() + " of project '" + version.project() + "' cannot become the newest version",
                project -> new RestoreVersion(project).restore(version, message, monitor));
    }

    @Override
    public List<DatasetVersion> list(String project) throws CoreException {
        return in(
                project,
                "The datasets of project '" + project + "' cannot be read",
                open -> new Versions(open).newestOfAll());
    }

    @Override
    public List<DatasetVersion> versions(String project, String dataset) throws CoreException {
        return in(project, unreadable(project, dataset), open -> new Versions(open).all(dataset));
    }

    @Override
    public List<VersionStep> history(String project, String dataset) throws CoreException {
        return in(project, unreadable(project, dataset), open -> new History(open).of(dataset));
    }

    @Override
    public Optional<DatasetVersion> newest(String project, String dataset) throws CoreException {
        return in(project, unreadable(project, dataset), open -> new Versions(open).newest(dataset));
    }

    @Override
    public DatasetVersion resolve(String project, String reference) throws CoreException {
        return in(project, unreadable(project, reference), open -> new Versions(open).resolve(reference));
    }

    @Override
    public DatasetContent open(DatasetVersion version) throws CoreException {
        return in(
                version.project(),
                unreadable(version.project(), version.label()),
                project -> new OpenVersion(project, workspace).open(version));
    }

    @Override
    public void export(DatasetVersion version, Path folder, IProgressMonitor monitor) throws CoreException {
        in(version.project(), version.label() + " cannot be exported to '" + folder + "'", project -> {
            new ExportVersion(project, workspace).export(version, folder, monitor);
            return null;
        });
    }

    @Override
    public Verification verify(DatasetVersion version, IProgressMonitor monitor) throws CoreException {
        return in(
                version.project(),
                unreadable(version.project(), version.label()),
                project -> new VerifyVersion(project).verify(version, monitor));
    }

    @Override
    public String card(String project, String dataset) throws CoreException {
        return in(project, "The card of '" + dataset + "' cannot be read", open -> new Cards(open).read(dataset));
    }

    @Override
    public void writeCard(String project, String dataset, String text) throws CoreException {
        change(project, "The card of '" + dataset + "' cannot be written", open -> {
            new Cards(open).write(dataset, text);
            return null;
        });
    }

    @Override
    public void deleteVersion(DatasetVersion version) throws CoreException {
        change(version.project(), version.label() + " cannot be deleted", project -> {
            new DeleteVersion(project, version).delete();
            return null;
        });
    }

    @Override
    public void delete(String project, String dataset) throws CoreException {
        change(project, "'" + dataset + "' of project '" + project + "' cannot be deleted", open -> {
            if (!new DeleteDataset(open).delete(dataset)) {
                throw Failures.of("There is no dataset '" + dataset + "' in project '" + project + "'.");
            }
            return null;
        });
    }

    private static String unreadable(String project, String dataset) {
        return "'" + dataset + "' of project '" + project + "' cannot be read";
    }
}
