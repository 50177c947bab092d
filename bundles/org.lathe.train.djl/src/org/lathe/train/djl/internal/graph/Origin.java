package org.lathe.train.djl.internal.graph;

/** Where a constant stands in the model's file, so that its trained values can be written back there. */
public sealed interface Origin {
    /** An initializer of the graph, used under its own name. */
    record Initializer() implements Origin {}

    /** The value of a {@code Constant} node. */
    record ConstantNode(int node) implements Origin {}

    /**
     * A copy of an initializer that the file hands on through an {@code Identity} node. Exporters merge equal
     * initializers that way, which is no weight sharing: each copy is trained for itself.
     */
    record IdentityCopy(int node, String source) implements Origin {}

    /** A copy for one input of one node: batch statistics are never shared between nodes. */
    record PrivateInput(int node, int input, String source) implements Origin {}
}
