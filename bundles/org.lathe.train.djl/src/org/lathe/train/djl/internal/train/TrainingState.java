package org.lathe.train.djl.internal.train;

import org.lathe.train.djl.internal.run.Snapshot;

/**
 * All that a training needs to go on after an epoch as if it had never been interrupted. What is drawn at random in an epoch
 * depends on seed and epoch alone, so that no generator's state belongs here.
 *
 * @param course how far it is
 * @param last the weights after the last epoch
 * @param best those that scored best; may be the same object as {@code last}
 * @param optimizer the optimizer's own numbers
 */
public record TrainingState(Course course, Snapshot last, Snapshot best, Optimizer.State optimizer) {}
