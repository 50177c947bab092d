package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Finds out what dropped files are, without writing anything but what archives hold, into a temporary folder. */
public interface DatasetScanner {
    /** Unpacks the archives among what was dropped, to be closed by the caller once the import is done or given up. */
    Dropped open(List<Path> sources, IProgressMonitor monitor) throws CoreException;

    /**
     * @param dropped the request's sources, opened
     * @param previous the description of the dataset's newest version, whose label rule and column types are kept where
     *     they still fit
     * @throws CoreException when they make no dataset: empty, unreadable, a label column that does not exist, ...
     */
    ImportPlan scan(
            ImportRequest request, Dropped dropped, Optional<DatasetDescription> previous, IProgressMonitor monitor)
            throws CoreException;
}
