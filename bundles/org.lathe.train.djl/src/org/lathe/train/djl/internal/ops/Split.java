package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Consecutive parts along an axis: of given sizes (an attribute before operator set 13, an input since), or equal ones. */
final class Split implements Operator {
    private final long axis;
    private final int outputs;
    private final long[] attribute;

    private Split(NodeContext context) {
        axis = context.attributes().integer("axis", 0);
        outputs = context.node().outputs().size();
        attribute = context.attributes().integers("split", null);
    }

    static OperatorSpec spec() {
        return OperatorSpec.of("Split", Split::new).untrainable(1);
    }

    @Override
    public Value[] run(Frame frame, Value[] in) {
        int at = Axes.of(axis, in[0].rank());
        long[] sizes = in.length > 1 && in[1] != null ? in[1].host().toLongs() : attribute;
        if (sizes == null) {
            sizes = equal(in[0].dims()[at]);
        }
        if (Arrays.stream(sizes).sum() != in[0].dims()[at]) {
            throw new IllegalArgumentException("parts " + Arrays.toString(sizes) + " of " + in[0].dims()[at]);
        }
        Value[] results = new Value[sizes.length];
        if (in[0].onHost() && in[0].rank() == 1) {
            int from = 0;
            for (int i = 0; i < results.length; i++) {
                results[i] = onHost(in[0].host(), from, (int) sizes[i]);
                from += (int) sizes[i];
            }
            return results;
        }
        NDArray x = in[0].array(frame);
        NDList parts = Torch.split(x, sizes, at);
        for (int i = 0; i < results.length; i++) {
            results[i] = ArrayValue.of(parts.get(i));
        }
        return results;
    }

    /** The last one is smaller where they cannot be equal. */
    private long[] equal(long size) {
        long[] sizes = new long[outputs];
        long each = (size + outputs - 1) / outputs;
        Arrays.fill(sizes, each);
        sizes[outputs - 1] = size - each * (outputs - 1);
        return sizes;
    }

    private static Value onHost(HostTensor all, int from, int size) {
        int[] places = new int[size];
        Arrays.setAll(places, i -> from + i);
        return new HostValue(all.select(places, size));
    }
}
