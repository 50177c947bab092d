package org.lathe.train;

import org.eclipse.core.runtime.CoreException;

/** A trainer: tells how to start the process that trains a run. Found as a service. */
public interface Worker {
    /** Whether it trains runs of the recipe with this id. */
    boolean trains(String recipe);

    /**
     * The command that trains the run of a folder that has its record and inputs; the folder's path is its last argument.
     *
     * @throws CoreException when something it needs is not installed
     */
    WorkerCommand command(RunFolder folder) throws CoreException;
}
