package org.lathe.train.djl.internal.graph;

/** What training does with a constant of the graph. */
public enum Role {
    /** The optimizer changes it. */
    TRAINABLE,
    /** A node changes it while training, as batch normalisation does with its running statistics. */
    STATISTIC,
    /** Nothing changes it. */
    FIXED
}
