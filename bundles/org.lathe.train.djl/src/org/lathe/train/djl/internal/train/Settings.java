package org.lathe.train.djl.internal.train;

import java.util.Map;
import org.lathe.train.djl.internal.run.Parameters;

/**
 * How to learn, from a run's parameters.
 *
 * @param epochs times to go through the training samples
 * @param batchSize samples of one batch
 * @param accumulation batches of one optimizer step
 * @param rate size of the optimizer's steps, before the schedule
 * @param schedule how the rate changes
 * @param warmup epochs in which the rate grows from zero, need not be whole
 * @param optimizer {@code sgd}, {@code adam} or {@code adamw}
 * @param momentum for {@code sgd}
 * @param decay weight decay
 * @param clip largest norm of the gradient; 0 for no limit
 * @param objective what is made small
 * @param limits when to end before the last epoch
 * @param freeze which weights stay as they are, see {@code Freezing}
 * @param seed of the order of samples, of dropout and of a template's weights
 * @param device {@code auto}, {@code cpu} or {@code gpu}
 */
public record Settings(
        int epochs,
        int batchSize,
        int accumulation,
        float rate,
        Schedule schedule,
        float warmup,
        String optimizer,
        float momentum,
        float decay,
        float clip,
        Objective objective,
        Limits limits,
        String freeze,
        long seed,
        String device) {
    /**
     * What is made small.
     *
     * @param smoothing share of the target that is spread over all classes: Szegedy et al., "Rethinking the inception
     *     architecture for computer vision", 2016
     * @param balanced whether each class counts alike, however many samples it has
     */
    public record Objective(float smoothing, boolean balanced) {}

    /**
     * When to end early; 0 is never.
     *
     * @param patience epochs without a better score on the validation split
     * @param steps of the optimizer
     * @param minutes of this process
     */
    public record Limits(int patience, long steps, double minutes) {}

    /** @param parameters as the recipe checked them; what is missing has a usual value */
    public static Settings of(Map<String, String> parameters) {
        return new Settings(
                integer(parameters, "epochs", "20"),
                integer(parameters, "batch_size", "32"),
                integer(parameters, "gradient_accumulation", "1"),
                real(parameters, "learning_rate", "0.002"),
                Schedule.of(parameters.getOrDefault("schedule", "constant")),
                real(parameters, "warmup_epochs", "0"),
                parameters.getOrDefault("optimizer", "adam"),
                real(parameters, "momentum", "0.9"),
                real(parameters, "weight_decay", "0"),
                real(parameters, "gradient_clip", "0"),
                new Objective(
                        real(parameters, "label_smoothing", "0"),
                        parameters.getOrDefault("class_weights", "none").equals("balanced")),
                new Limits(
                        integer(parameters, "early_stopping", "0"),
                        Long.parseLong(parameters.getOrDefault("max_steps", "0")),
                        Double.parseDouble(parameters.getOrDefault("max_minutes", "0"))),
                parameters.getOrDefault("freeze", "none"),
                Long.parseLong(parameters.getOrDefault("seed", "1")),
                parameters.getOrDefault("device", "auto"));
    }

    private static int integer(Map<String, String> parameters, String key, String standard) {
        return Integer.parseInt(parameters.getOrDefault(key, standard));
    }

    private static float real(Map<String, String> parameters, String key, String standard) {
        return Float.parseFloat(parameters.getOrDefault(key, standard));
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
