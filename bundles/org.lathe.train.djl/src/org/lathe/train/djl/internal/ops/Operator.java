package org.lathe.train.djl.internal.ops;

import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** One node's computation, with its attributes already understood. */
@FunctionalInterface
public interface Operator {
    /**
     * @param inputs by position; null where an optional input is left out
     * @return the outputs by position; may be fewer than the node names
     */
    Value[] run(Frame frame, Value[] inputs);

    /** A computation with one output. */
    @FunctionalInterface
    interface Single extends Operator {
        Value apply(Frame frame, Value[] inputs);

        @Override
        default Value[] run(Frame frame, Value[] inputs) {
            return new Value[] {apply(frame, inputs)};
        }
    }
}
