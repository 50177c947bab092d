package org.lathe.core.project;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** The projects of the workspace. Safe to use from several threads and processes at once. */
public interface ProjectStore {
    /** All projects by name. A folder that is no readable project is left out. */
    List<Project> list() throws CoreException;

    /** @throws CoreException when there is none of that name, saying which there are */
    Project get(String name) throws CoreException;

    boolean exists(String name);

    /** Makes the repository with its first commit (card, attributes), whole or not at all. */
    Project create(String name, String title, String license) throws CoreException;

    /** Deletes the project with all it holds on this machine. */
    void delete(String name) throws CoreException;

    /**
     * A text that differs whenever a project was added or removed or any project's newest commit moved, by whichever
     * process; cheap enough to ask twice a second.
     */
    String stamp() throws CoreException;

    /**
     * Removes the bytes on this machine that no version, run or model needs any more, and packs the rest. What an import
     * or a run is writing at the same time, in whichever process, stays.
     *
     * @throws CoreException when such an import does not end
     */
    Freed collectGarbage(String project, IProgressMonitor monitor) throws CoreException;
}
