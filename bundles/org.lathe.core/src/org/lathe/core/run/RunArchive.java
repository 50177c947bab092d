package org.lathe.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;

/** The ended runs in the projects' repositories. Safe to use from several threads and processes at once. */
public interface RunArchive {
    /**
     * Commits an ended run's folder to its project; a run that is there already is left as it is. Files named in
     * {@link RunFiles#LOCAL} stay out.
     */
    void commit(Run run, Path folder) throws CoreException;

    /** All committed runs of a project, oldest first. */
    List<Run> list(String project) throws CoreException;

    Optional<Run> find(String project, String runId) throws CoreException;

    /** The paths of all files in the committed run's folder. */
    List<String> files(String project, String runId) throws CoreException;

    /**
     * A readable file with the bytes of a file of a committed run, under its own name, in the workspace's cache.
     *
     * @param path in the run's folder, such as {@code model.onnx}
     */
    Path file(String project, String runId, String path) throws CoreException;

    RunNotes notes(String project, String runId) throws CoreException;

    void writeNotes(String project, String runId, RunNotes notes) throws CoreException;

    /** Removes the run from the project's newest tree. */
    void delete(String project, String runId) throws CoreException;
}
