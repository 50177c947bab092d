package org.lathe.core.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;

/**
 * The index of runs, live and ended: an answer in milliseconds to what is in many folders and repositories. Deleting it
 * loses nothing. Shared by all processes of the workspace.
 */
public interface RunIndex {
    /** Adds the run, or replaces what was known of it. */
    void put(Run run, RunNotes notes) throws CoreException;

    void remove(String runId) throws CoreException;

    /** Replaces the whole content. */
    void rebuild(Collection<IndexedRun> runs) throws CoreException;

    /** The runs of a project, newest first; of all projects when none is given. */
    List<IndexedRun> list(Optional<String> project) throws CoreException;

    /**
     * A run by its id, the unique beginning of its id (at least 4 digits), or its name where only one has it.
     *
     * @throws CoreException when there is none or more than one
     */
    IndexedRun resolve(String reference) throws CoreException;

    /** Grows with every change made by any process; equal numbers mean that nothing changed. */
    long revision() throws CoreException;

    /** Tells the other processes that something of the workspace changed that the index does not hold (a dataset). */
    void touch() throws CoreException;

    /**
     * Whether the content has to be made again, by {@link #rebuild}: the index is new, was deleted, or was damaged and set
     * aside.
     */
    default boolean incomplete() throws CoreException {
        return false;
    }

    /** A run with what people say of it. */
    record IndexedRun(Run run, RunNotes notes) {
        /** The name people gave it, else its first. */
        public String name() {
            return notes.get("name").orElse(run.name());
        }

        public String experiment() {
            return notes.get("experiment").orElse(run.experiment());
        }
    }
}
