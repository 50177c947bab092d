package org.lathe.train.djl.internal.train;

import java.util.Map;
import org.lathe.train.djl.internal.run.Parameters;

/**
 * How to learn, from a run's parameters.
 *
 * @param epochs times to go through the training samples
 * @param batchSize samples of one step
 * @param rate size of the optimizer's steps
 * @param optimizer {@code sgd}, {@code adam} or {@code adamw}
 * @param momentum for {@code sgd}
 * @param decay weight decay
 * @param clip largest norm of the gradient; 0 for no limit
 * @param seed of the order of samples, of dropout and of a template's weights
 * @param device {@code auto}, {@code cpu} or {@code gpu}
 */
public record Settings(
        int epochs,
        int batchSize,
        float rate,
        String optimizer,
        float momentum,
        float decay,
        float clip,
        long seed,
        String device) {
    /** @param parameters as the recipe checked them; what is missing has a usual value */
    public static Settings of(Map<String, String> parameters) {
        return new Settings(
                Integer.parseInt(parameters.getOrDefault("epochs", "20")),
                Integer.parseInt(parameters.getOrDefault("batch_size", "32")),
                Float.parseFloat(parameters.getOrDefault("learning_rate", "0.002")),
                parameters.getOrDefault("optimizer", "adam"),
                Float.parseFloat(parameters.getOrDefault("momentum", "0.9")),
                Float.parseFloat(parameters.getOrDefault("weight_decay", "0")),
                Float.parseFloat(parameters.getOrDefault("gradient_clip", "0")),
                Long.parseLong(parameters.getOrDefault("seed", "1")),
                parameters.getOrDefault("device", "auto"));
    }

    Optimizer optimizer(Parameters weights) {
        return switch (optimizer) {
            case "sgd" -> Optimizers.sgd(weights, momentum, decay);
            case "adamw" -> Optimizers.adamW(weights, decay);
            case "adam" -> Optimizers.adam(weights, decay);
            default -> throw new IllegalArgumentException("optimizer " + optimizer);
        };
    }
}
