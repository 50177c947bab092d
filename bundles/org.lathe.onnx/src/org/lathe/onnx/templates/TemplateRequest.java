package org.lathe.onnx.templates;

import java.util.Map;

/**
 * What a template is built for.
 *
 * @param options by the keys of {@link Template#options()}; what is left out has its default
 * @param seed of the initial weights: the same seed gives the same weights
 */
public record TemplateRequest(InputSpec input, HeadSpec head, Map<String, String> options, long seed) {
    public TemplateRequest {
        options = Map.copyOf(options);
    }

    public TemplateRequest(InputSpec input, HeadSpec head, long seed) {
        this(input, head, Map.of(), seed);
    }
}
