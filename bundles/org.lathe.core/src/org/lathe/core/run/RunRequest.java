package org.lathe.core.run;

import java.util.Map;
import java.util.Optional;

/**
 * A training that is asked for.
 *
 * @param project the project's name
 * @param recipe id of the recipe
 * @param dataset {@code NAME} or {@code NAME@vN}
 * @param model {@code template:NAME} or a path of an ONNX file; absent: the recipe's own choice
 * @param experiment the group; empty for the recipe's name
 * @param name a name; absent: one is made up
 * @param parameters by key, what differs from the recipe's defaults
 */
public record RunRequest(
        String project,
        String recipe,
        String dataset,
        Optional<String> model,
        String experiment,
        Optional<String> name,
        Map<String, String> parameters) {}
