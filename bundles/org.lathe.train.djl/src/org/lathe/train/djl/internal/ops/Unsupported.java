package org.lathe.train.djl.internal.ops;

/** Why a node cannot be trained: the end of a sentence that begins with the node. */
public final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    public Unsupported(String reason) {
        super(reason);
    }
}
