package org.lathe.train.internal.recipes;

import java.util.List;
import org.lathe.core.recipe.Parameter;

/** The parameters of everything that learns by gradient descent; recipes differ in a few defaults. */
final class GradientParameters {
    private GradientParameters() {}

    static List<Parameter> with(long epochs, long batchSize, String learningRate) {
        return List.of(
                Parameter.integer(
                        "epochs",
                        "Epochs",
                        "How many times the training samples are gone through.",
                        epochs,
                        1,
                        100_000),
                Parameter.integer(
                        "batch_size",
                        "Batch size",
                        "How many samples each optimizer step learns from.",
                        batchSize,
                        1,
                        65_536),
                Parameter.real(
                        "learning_rate",
                        "Learning rate",
                        "The size of the optimizer's steps.",
                        learningRate,
                        1e-9,
                        100),
                Parameter.choice(
                        "optimizer", "Optimizer", "How gradients become steps.", "adam", "sgd", "adam", "adamw"),
                Parameter.real(
                        "momentum",
                        "Momentum",
                        "What share of the last step goes on; used by sgd only.",
                        "0.9",
                        0,
                        0.9999),
                Parameter.real(
                        "weight_decay",
                        "Weight decay",
                        "How strongly weights are drawn to zero; 0 for not at all.",
                        "0",
                        0,
                        10),
                Parameter.real(
                        "gradient_clip",
                        "Gradient clip",
                        "The largest norm of all gradients together, longer ones are scaled down; 0 for no limit.",
                        "0",
                        0,
                        1e9),
                Parameter.integer(
                        "seed",
                        "Seed",
                        "The start of the random numbers; the same seed on the same machine gives the same model.",
                        1,
                        0,
                        Integer.MAX_VALUE),
                Parameter.choice(
                        "device",
                        "Device",
                        "Where to compute; auto takes a GPU when there is a usable one.",
                        "auto",
                        "auto",
                        "cpu",
                        "gpu"),
                Parameter.integer("threads", "Threads", "How many processor cores to use; 0 for all.", 0, 0, 1_024));
    }
}
