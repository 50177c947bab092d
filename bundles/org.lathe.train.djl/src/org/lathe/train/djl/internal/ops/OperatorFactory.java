package org.lathe.train.djl.internal.ops;

/** Understands one node: reads its attributes and settles what differs between versions of the operator set. */
@FunctionalInterface
public interface OperatorFactory {
    /** @throws Unsupported when the node asks for something that cannot be trained or is not built */
    Operator create(NodeContext context) throws Unsupported;
}
