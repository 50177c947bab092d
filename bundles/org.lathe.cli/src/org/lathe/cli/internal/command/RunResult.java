package org.lathe.cli.internal.command;

import java.nio.file.Path;
import java.util.SortedMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;

/**
 * How a run stands; the keys are the command line's contract.
 *
 * @param run its id
 * @param status the status' name
 * @param metrics the last value by key
 * @param model a readable ONNX file, or null
 */
record RunResult(String run, RunStatus status, SortedMap<String, Double> metrics, Path model) {

    static RunResult of(Run run, RunService runs) throws CoreException {
        return new RunResult(run.id(), run.status(), run.metrics(), model(run, runs));
    }

    /** A readable file of the run's model, or null. */
    static Path model(Run run, RunService runs) throws CoreException {
        return run.model().isPresent() && run.status().ended()
                ? runs.file(run.id(), run.model().get())
                : null;
    }
}
