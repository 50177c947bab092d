package org.lathe.train.djl.internal.ops;

import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;

/**
 * Normalisation by the batch while training, by the running statistics otherwise. Which of the two is the trainer's
 * business: the file's {@code training_mode} and its extra outputs are not looked at, and not written. A frozen one keeps its
 * statistics too.
 */
final class BatchNormalization {
    private BatchNormalization() {}

    static OperatorSpec spec() {
        return OperatorSpec.layer("BatchNormalization", BatchNormalization::create)
                .statistics(3, 4);
    }

    private static Operator create(NodeContext context) throws Unsupported {
        Attributes attributes = context.attributes();
        if (!attributes.flag("spatial", true)) {
            throw new Unsupported("it keeps statistics for each position (spatial=0), which is not built");
        }
        float epsilon = attributes.number("epsilon", 1e-5f);
        float momentum = 1 - attributes.number("momentum", 0.9f);
        boolean frozen = context.isFrozen(1);
        return (Operator.Single) (frame, in) -> {
            boolean training = frame.training() && !frozen;
            if (training && elementsPerChannel(in[0].dims()) == 1) {
                throw new IllegalArgumentException(
                        "a batch of one sample has no variance; use a batch size of 2 or more");
            }
            return ArrayValue.of(Torch.batchNorm(
                    in[0].array(frame),
                    in[3].array(frame),
                    in[4].array(frame),
                    in[1].array(frame),
                    in[2].array(frame),
                    training,
                    momentum,
                    epsilon));
        };
    }

    private static long elementsPerChannel(long[] dims) {
        long count = dims[0];
        for (int i = 2; i < dims.length; i++) {
            count *= dims[i];
        }
        return count;
    }
}
