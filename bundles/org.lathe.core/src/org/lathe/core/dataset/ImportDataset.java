package org.lathe.core.dataset;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Slug;

/** The import of dropped files as a dataset's first or next version: scan, then write. */
public final class ImportDataset {
    private final DatasetScanner scanner;
    private final DatasetStore store;

    public ImportDataset(DatasetScanner scanner, DatasetStore store) {
        this.scanner = scanner;
        this.store = store;
    }

    public ImportReport run(ImportRequest request, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + request.dataset(), 100);
        ImportPlan plan = scan(request, progress.split(20));
        return store.write(request, plan, progress.split(80));
    }

    /** Only finds out what would be imported, for a preview. */
    public ImportPlan scan(ImportRequest request, IProgressMonitor monitor) throws CoreException {
        if (!Slug.isSlug(request.dataset())) {
            throw Failures.of("'" + request.dataset() + "' cannot be a dataset's name: " + Slug.RULE + ".");
        }
        Optional<DatasetDescription> previous =
                store.newest(request.project(), request.dataset()).map(DatasetVersion::description);
        return scanner.scan(request, previous, monitor);
    }
}
