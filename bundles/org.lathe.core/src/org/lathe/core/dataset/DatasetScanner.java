package org.lathe.core.dataset;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Finds out what dropped files are, without writing anything. */
public interface DatasetScanner {
    /**
     * @param previous the description of the dataset's newest version, whose label rule and column types are kept where
     *     they still fit
     * @throws CoreException when they make no dataset: empty, unreadable, a label column that does not exist, ...
     */
    ImportPlan scan(ImportRequest request, Optional<DatasetDescription> previous, IProgressMonitor monitor)
            throws CoreException;
}
