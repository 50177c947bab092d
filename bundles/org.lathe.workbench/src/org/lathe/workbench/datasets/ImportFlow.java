package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.text.Words;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Work;

/** From dropped files to an open dataset: asks what it shall be called, imports in the background, opens the version. */
public final class ImportFlow {
    private ImportFlow() {}

    /** Imports files into a project and dataset that the user chooses. */
    public static void open(IWorkbenchWindow window, List<Path> files) {
        open(window, files, Services.get(Attention.class).project(), Optional.empty());
    }

    /**
     * Imports files.
     *
     * @param project the project they were dropped on
     * @param dataset the dataset they were dropped on, which gets its next version
     */
    public static void open(
            IWorkbenchWindow window, List<Path> files, Optional<String> project, Optional<String> dataset) {
        if (files.isEmpty()) {
            return;
        }
        ImportDialog dialog = new ImportDialog(window.getShell(), files, project, dataset);
        if (dialog.open() == Window.OK) {
            start(window, dialog.request(), dialog.dropped());
        }
    }

    private static void start(IWorkbenchWindow window, ImportRequest request, Dropped dropped) {
        Work.of(window, Messages.bind(Messages.importing, request.dataset()), monitor -> run(request, dropped, monitor))
                .link(imported -> sentence(imported.report()), imported -> show(window, imported))
                .then(imported -> show(window, imported))
                .start();
    }

    private static Imported run(ImportRequest request, Dropped open, IProgressMonitor monitor) throws CoreException {
        try (Dropped dropped = open) {
            return imported(request, dropped, monitor);
        }
    }

    private static Imported imported(ImportRequest request, Dropped dropped, IProgressMonitor monitor)
            throws CoreException {
        ProjectStore projects = Services.get(ProjectStore.class);
        if (!projects.exists(request.project())) {
            projects.create(request.project(), request.project(), "");
        }
        DatasetStore store = Services.get(DatasetStore.class);
        ImportReport report =
                new ImportDataset(Services.get(DatasetScanner.class), store).run(request, dropped, monitor);
        Services.get(WorkspaceModel.class).refreshSoon();
        return new Imported(report, store.resolve(request.project(), request.dataset() + "@v" + report.version()));
    }

    private record Imported(ImportReport report, DatasetVersion version) {}

    private static void show(IWorkbenchWindow window, Imported imported) {
        if (window.getShell() == null) {
            return;
        }
        Services.get(Attention.class).lookAt(imported.version().project());
        DatasetEditor.open(
                window,
                imported.version(),
                Optional.of(sentence(imported.report())),
                imported.report().skipped());
    }

    /** What an import did, in one sentence. */
    static String sentence(ImportReport report) {
        String done = report.added() == 0
                ? Messages.bind(Messages.import_unchanged, report.dataset(), report.version())
                : Messages.bind(Messages.import_done, new Object[] {
                    report.dataset(),
                    report.version(),
                    Words.count(report.added(), Messages.file, Messages.files),
                    Words.bytes(report.bytes())
                });
        return report.skipped().isEmpty()
                ? done
                : done + " "
                        + Messages.bind(
                                Messages.import_skipped,
                                Words.number(report.skipped().size()));
    }
}
