package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Slug;

/** The import of dropped files as a dataset's first or next version: open (unpack), scan, then write. */
public final class ImportDataset {
    private final DatasetScanner scanner;
    private final DatasetStore store;

    public ImportDataset(DatasetScanner scanner, DatasetStore store) {
        this.scanner = scanner;
        this.store = store;
    }

    /** All at once. */
    public ImportReport run(ImportRequest request, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + request.dataset(), 100);
        requireName(request);
        try (Dropped dropped = open(request.sources(), progress.split(30))) {
            return run(request, dropped, progress.split(70));
        }
    }

    /** Unpacks archives; the result is to be closed. */
    public Dropped open(List<Path> sources, IProgressMonitor monitor) throws CoreException {
        return scanner.open(sources, monitor);
    }

    /** Only finds out what would be imported, for a preview. */
    public ImportPlan scan(ImportRequest request, Dropped dropped, IProgressMonitor monitor) throws CoreException {
        requireName(request);
        Optional<DatasetDescription> previous =
                store.newest(request.project(), request.dataset()).map(DatasetVersion::description);
        return scanner.scan(request, dropped, previous, monitor);
    }

    /** Imports what is open already. */
    public ImportReport run(ImportRequest request, Dropped dropped, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + request.dataset(), 100);
        ImportPlan plan = scan(request, dropped, progress.split(20));
        return store.write(request, plan, progress.split(80));
    }

    private static void requireName(ImportRequest request) throws CoreException {
        if (!Slug.isSlug(request.dataset())) {
            throw Failures.of("'" + request.dataset() + "' cannot be a dataset's name: " + Slug.RULE + ".");
        }
    }
}
