package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** The datasets of the projects and their versions. Safe to use from several threads and processes at once. */
public interface DatasetStore {
    /**
     * Writes what a scan found as the dataset's next version; when nothing changed, no version is made and the report
     * tells the present one. Cancelled or failed, the dataset is as before.
     */
    ImportReport write(ImportRequest request, ImportPlan plan, IProgressMonitor monitor) throws CoreException;

    /** The newest version of each dataset of a project, by name. */
    List<DatasetVersion> list(String project) throws CoreException;

    /** All versions of a dataset, the newest first. */
    List<DatasetVersion> versions(String project, String dataset) throws CoreException;

    /** The newest version, or absent when there is no such dataset. */
    Optional<DatasetVersion> newest(String project, String dataset) throws CoreException;

    /**
     * The version named {@code dataset} or {@code dataset@vN}.
     *
     * @throws CoreException when there is none, saying which there are
     */
    DatasetVersion resolve(String project, String reference) throws CoreException;

    /** The version's content as readable files. */
    DatasetContent open(DatasetVersion version) throws CoreException;

    /** Writes the version's files into a folder that is empty or does not exist yet. */
    void export(DatasetVersion version, Path folder, IProgressMonitor monitor) throws CoreException;

    /** Removes the dataset from the project's newest tree; its versions' bytes stay until a garbage collection. */
    void delete(String project, String dataset) throws CoreException;
}
