package org.lathe.train.djl.internal.ops;

import java.util.Arrays;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** NumPy's broadcasting for small tensors on the host. */
final class HostBroadcast {
    private HostBroadcast() {}

    /** The common shape of several. */
    static long[] shape(long[]... shapes) {
        int rank = 0;
        for (long[] shape : shapes) {
            rank = Math.max(rank, shape.length);
        }
        long[] common = new long[rank];
        Arrays.fill(common, 1);
        for (long[] shape : shapes) {
            for (int i = 0; i < shape.length; i++) {
                int at = rank - shape.length + i;
                if (shape[i] != 1 && common[at] != 1 && common[at] != shape[i]) {
                    throw new IllegalArgumentException("shapes " + Arrays.toString(common) + " and "
                            + Arrays.toString(shape) + " do not fit together");
                }
                common[at] = shape[i] == 1 ? common[at] : shape[i];
            }
        }
        return common;
    }

    /** The tensor repeated to a shape it broadcasts to. */
    static HostTensor to(HostTensor tensor, long[] shape) {
        if (Arrays.equals(tensor.dims(), shape)) {
            return tensor;
        }
        long[] dims = tensor.dims();
        int[] places = new int[Math.toIntExact(HostTensor.count(shape))];
        for (int i = 0; i < places.length; i++) {
            long rest = i;
            int place = 0;
            int stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                int own = axis - (shape.length - dims.length);
                long at = rest % shape[axis];
                rest /= shape[axis];
                if (own >= 0) {
                    place += dims[own] == 1 ? 0 : (int) at * stride;
                    stride *= (int) dims[own];
                }
            }
            places[i] = place;
        }
        return tensor.select(places, shape);
    }
}
