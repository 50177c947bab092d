package org.lathe.train;

import java.util.List;
import java.util.Map;

/**
 * How a worker's process is started.
 *
 * @param arguments the program and its arguments
 * @param environment what is added to the environment of this process, or replaced in it
 */
public record WorkerCommand(List<String> arguments, Map<String, String> environment) {
    public WorkerCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
