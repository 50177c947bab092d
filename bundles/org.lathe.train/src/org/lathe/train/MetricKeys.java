package org.lathe.train;

/**
 * The keys of the metrics that trainers log. What is scored on a split is {@code train_}, {@code val_} or {@code test_} and
 * the score's name: {@code loss}, {@code accuracy}, {@code rmse}, {@code mae}. Steps count optimizer steps from 1, for
 * scores of an epoch too.
 */
public final class MetricKeys {
    /** Prefix of what is measured while learning. */
    public static final String TRAIN = "train_";
    /** Prefix of what is scored on the validation split after each epoch. */
    public static final String VALIDATION = "val_";
    /** Prefix of what is scored on the test split, once, with the best model. */
    public static final String TEST = "test_";

    /** Prefix of the best epoch's scores, logged once at the end: they are the model's. */
    public static final String BEST = "best_";

    public static final String LOSS = "loss";
    public static final String ACCURACY = "accuracy";
    /** Root of the mean squared error, in the label's unit. */
    public static final String RMSE = "rmse";
    /** Mean absolute error, in the label's unit. */
    public static final String MAE = "mae";

    /** Mean over the classes of the harmonic mean of precision and recall. */
    public static final String F1 = "f1";
    /** Of one class, whose name follows: the share of its samples that were found. */
    public static final String RECALL = "recall/";
    /** Of one class, whose name follows: the share of right ones among what was taken for it. */
    public static final String PRECISION = "precision/";

    /** The optimizer's rate, where it changes. */
    public static final String LEARNING_RATE = "learning_rate";
    /** Processor time that the trainer used, in percent of one core. */
    public static final String PROCESSOR = "process_cpu_percent";
    /** Memory that the trainer holds, in MiB. */
    public static final String MEMORY = "process_memory_mb";
    /** Samples learned from per second, per epoch. */
    public static final String SAMPLES_PER_SECOND = "samples_per_second";
    /** Largest difference between the trainer's outputs and ONNX Runtime's for the same model and samples. */
    public static final String PARITY = "parity";
    /** The epoch that begins, from 1. */
    public static final String EPOCH = "epoch";
    /** How much of the run is done, 0 to 1, at most once a second; left out of the ended run's record. */
    public static final String PROGRESS = "progress";

    private MetricKeys() {}
}
