package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.tensor.Frame;

/** Scores a network, as it is when served, on the samples of a split. */
final class Evaluation {
    private final Network network;
    private final InputForm form;
    private final Batches batches;
    private final int batchSize;
    private final int[] order;

    Evaluation(Network network, InputForm form, Batches batches, int batchSize) {
        this.network = network;
        this.form = form;
        this.batches = batches;
        this.batchSize = batchSize;
        order = Order.inTurn(batches.size());
    }

    /** @param stop asked before each batch; when it says yes the score is of the samples until then */
    Scorer run(BooleanSupplier stop) throws CoreException {
        Scorer scorer = batches.targets().scorer();
        for (int from = 0; from < order.length; from += batchSize) {
            if (from > 0 && stop.getAsBoolean()) {
                break;
            }
            int count = Math.min(batchSize, order.length - from);
            try (Frame frame = network.frame(false)) {
                Batches.Batch batch = batches.take(frame, order, from, count);
                NDArray result =
                        network.forward(frame, form.inputs(batch.input())).result();
                scorer.add(result.toFloatArray(), order, from, count);
            }
        }
        return scorer;
    }
}
