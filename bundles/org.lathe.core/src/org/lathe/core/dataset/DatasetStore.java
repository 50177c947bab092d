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

    /**
     * Writes a version's samples with some changes as the dataset's next version, on top of what is the newest by then;
     * files that stay are not read again. When the changes change nothing, no version is made.
     *
     * @throws CoreException when a sample is not there, or the kind of dataset cannot be changed in this way
     */
    ImportReport edit(DatasetVersion base, DatasetEdit edit, String message, IProgressMonitor monitor)
            throws CoreException;

    /** Goes back: makes what a version holds the next version. */
    ImportReport restore(DatasetVersion version, String message, IProgressMonitor monitor) throws CoreException;

    /** All versions of a dataset, the newest first. */
    List<DatasetVersion> versions(String project, String dataset) throws CoreException;

    /** All versions of a dataset with what each changed, the newest first. */
    List<VersionStep> history(String project, String dataset) throws CoreException;

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

    /** Reads every byte of a version and compares it with its hash. */
    Verification verify(DatasetVersion version, IProgressMonitor monitor) throws CoreException;

    /** The dataset's card, {@code README.md}: front matter in YAML, then text; empty when it has none. */
    String card(String project, String dataset) throws CoreException;

    /** Replaces the whole card. */
    void writeCard(String project, String dataset, String text) throws CoreException;

    /**
     * Takes a version out of the list; its number never comes again. Of the newest one, the version before becomes the
     * newest; with the only one, the dataset is deleted. Bytes stay until a garbage collection.
     */
    void deleteVersion(DatasetVersion version) throws CoreException;

    /** Removes the dataset from the project's newest tree; its versions' bytes stay until a garbage collection. */
    void delete(String project, String dataset) throws CoreException;
}
