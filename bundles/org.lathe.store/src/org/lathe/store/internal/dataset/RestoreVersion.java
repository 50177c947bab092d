package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.store.internal.git.OpenProject;

/** Makes what an earlier version holds the next version. */
public final class RestoreVersion {
    private final OpenProject project;

    public RestoreVersion(OpenProject project) {
        this.project = project;
    }

    public ImportReport restore(DatasetVersion version, String message, IProgressMonitor monitor)
            throws IOException, CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Going back to " + version.label(), 2);
        VersionContent content = content(version);
        progress.split(1);
        String why = message.isBlank() ? "Go back to v" + version.number() : message;
        return new NextVersion(project, version.dataset(), why, (newest, inserter) -> content).commit(List.of());
    }

    private VersionContent content(DatasetVersion version) throws IOException, CoreException {
        try (StoredContent stored = StoredContent.open(project, version)) {
            SortedFiles files = stored.files();
            for (int i = 0; i < files.size(); i++) {
                if (!files.isHere(i, project.lfs())) {
                    throw Failures.of("The bytes of '" + files.path(i) + "' of " + version.label()
                            + " are not on this machine; pull the project from its remote first.");
                }
            }
            return new VersionContent(
                    stored.tree(), stored.data(), version.description(), files.size(), version.bytes());
        }
    }
}
