package org.lathe.train.internal.recipes;

import java.util.ArrayList;
import java.util.List;
import org.lathe.core.recipe.Parameter;

/** The parameters of everything that learns by gradient descent; recipes differ in a few defaults. */
final class GradientParameters {
    private GradientParameters() {}

    /** For what learns classes. */
    static List<Parameter> ofClasses(long epochs, long batchSize, String learningRate) {
        List<Parameter> all = new ArrayList<>(with(epochs, batchSize, learningRate));
        all.add(Parameter.real(
                        "label_smoothing",
                        "Label smoothing",
                        "What share of each label is spread over all classes, against overconfidence.",
                        "0",
                        0,
                        0.9)
                .asAdvanced());
        all.add(Parameter.choice(
                        "class_weights",
                        "Class weights",
                        "balanced lets each class count alike, however few samples it has.",
                        "none",
                        "none",
                        "balanced")
                .asAdvanced());
        return List.copyOf(all);
    }

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
                        "schedule",
                        "Schedule",
                        "How the learning rate changes: cosine falls to zero, one_cycle rises and falls, plateau falls"
                                + " when the validation score gets no better.",
                        "constant",
                        "constant",
                        "cosine",
                        "one_cycle",
                        "plateau"),
                Parameter.real(
                                "warmup_epochs",
                                "Warm-up",
                                "For how many epochs the learning rate grows from zero; one_cycle has its own.",
                                "0",
                                0,
                                1_000)
                        .asAdvanced(),
                Parameter.choice(
                        "optimizer", "Optimizer", "How gradients become steps.", "adam", "sgd", "adam", "adamw"),
                Parameter.real(
                                "momentum",
                                "Momentum",
                                "What share of the last step goes on; used by sgd only.",
                                "0.9",
                                0,
                                0.9999)
                        .asAdvanced(),
                Parameter.real(
                                "weight_decay",
                                "Weight decay",
                                "How strongly weights are drawn to zero; 0 for not at all.",
                                "0",
                                0,
                                10)
                        .asAdvanced(),
                Parameter.real(
                                "gradient_clip",
                                "Gradient clip",
                                "The largest norm of all gradients together, longer ones are scaled down; 0 for no limit.",
                                "0",
                                0,
                                1e9)
                        .asAdvanced(),
                Parameter.integer(
                                "gradient_accumulation",
                                "Gradient accumulation",
                                "How many batches make one optimizer step: a larger batch in the memory of a small one.",
                                1,
                                1,
                                10_000)
                        .asAdvanced(),
                Parameter.integer(
                        "early_stopping",
                        "Early stopping",
                        "Ends after so many epochs without a better validation score; 0 for never.",
                        0,
                        0,
                        100_000),
                Parameter.integer(
                                "max_steps",
                                "Most steps",
                                "Ends after so many optimizer steps; 0 for no limit.",
                                0,
                                0,
                                1_000_000_000_000L)
                        .asAdvanced(),
                Parameter.real("max_minutes", "Most minutes", "Ends after so much time; 0 for no limit.", "0", 0, 1e6)
                        .asAdvanced(),
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
                Parameter.text(
                                "freeze",
                                "Freeze",
                                "Which weights stay as they are: none, backbone (all but the last layer), or name patterns"
                                        + " such as encoder.*, separated by commas.",
                                "none")
                        .asAdvanced(),
                Parameter.integer("threads", "Threads", "How many processor cores to use; 0 for all.", 0, 0, 1_024)
                        .asAdvanced());
    }
}
