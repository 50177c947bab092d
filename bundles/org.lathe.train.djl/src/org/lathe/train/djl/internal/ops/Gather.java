package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.stream.LongStream;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Parts of a tensor along one axis, by index: shape arithmetic, and embeddings. */
final class Gather {
    private Gather() {}

    static OperatorSpec spec() {
        return OperatorSpec.layer("Gather", Gather::create).untrainable(1);
    }

    private static Operator create(NodeContext context) {
        long axis = context.attributes().integer("axis", 0);
        return (Operator.Single) (frame, in) -> {
            int at = Axes.of(axis, in[0].rank());
            if (in[1].onHost()) {
                HostTensor indices = counted(in[1].host(), in[0].dims()[at]);
                if (in[0].onHost()) {
                    return onHost(in[0].host(), indices, at);
                }
                return indices.rank() == 0 ? one(frame, in[0], indices.longAt(0), at) : some(frame, in, indices, at);
            }
            return byData(frame, in[0], in[1], at);
        };
    }

    /** Indices that count from the end turned into ones that count from the start. */
    private static HostTensor counted(HostTensor indices, long size) {
        long[] values = indices.toLongs();
        for (int i = 0; i < values.length; i++) {
            if (values[i] < -size || values[i] >= size) {
                throw new IllegalArgumentException("index " + values[i] + " of " + size + " elements");
            }
            values[i] += values[i] < 0 ? size : 0;
        }
        return HostTensor.ofLongs(indices.type(), values, indices.dims());
    }

    private static Value onHost(HostTensor data, HostTensor indices, int axis) {
        long[] dims = data.dims();
        int inner = Math.toIntExact(product(dims, axis + 1, dims.length));
        int outer = Math.toIntExact(product(dims, 0, axis));
        int size = Math.toIntExact(dims[axis]);
        int[] places = new int[outer * indices.size() * inner];
        int next = 0;
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < indices.size(); i++) {
                for (int k = 0; k < inner; k++) {
                    places[next++] = (o * size + (int) indices.longAt(i)) * inner + k;
                }
            }
        }
        return new HostValue(data.select(places, resultDims(dims, indices.dims(), axis)));
    }

    private static long product(long[] dims, int from, int to) {
        long product = 1;
        for (int i = from; i < to; i++) {
            product *= dims[i];
        }
        return product;
    }

    private static long[] resultDims(long[] data, long[] indices, int axis) {
        long[] dims = new long[data.length - 1 + indices.length];
        System.arraycopy(data, 0, dims, 0, axis);
        System.arraycopy(indices, 0, dims, axis, indices.length);
        System.arraycopy(data, axis + 1, dims, axis + indices.length, data.length - axis - 1);
        return dims;
    }

    private static Value one(Frame frame, Value data, long index, int axis) {
        NDArray part = Torch.slice(data.array(frame), axis, index, index + 1, 1);
        return ArrayValue.of(Torch.reshape(part, resultDims(data.dims(), new long[0], axis)));
    }

    /** Indices that count from the start anyway are taken as they are: a constant's are on the device already. */
    private static Value some(Frame frame, Value[] in, HostTensor indices, int axis) {
        HostTensor written = in[1].host();
        boolean same = written.type() == ElementType.INT64
                && LongStream.of(written.toLongs()).allMatch(i -> i >= 0);
        NDArray own = same ? in[1].array(frame) : frame.upload(indices.as(ElementType.INT64));
        return ArrayValue.of(take(in[0].array(frame), own, axis));
    }

    private static Value byData(Frame frame, Value data, Value indices, int axis) {
        return ArrayValue.of(take(data.array(frame), counted(frame, indices, data.dims()[axis]), axis));
    }

    /** Indices on the device as int64 that count from the start. */
    static NDArray counted(Frame frame, Value indices, long size) {
        NDArray index = indices.array(frame);
        if (index.getDataType() != DataType.INT64) {
            index = index.toType(DataType.INT64, true);
        }
        return Torch.where(index.lt(0), index.add(size), index);
    }

    private static NDArray take(NDArray array, NDArray indices, int axis) {
        return axis == 0 && array.getShape().dimension() == 2
                ? Torch.embedding(indices, array)
                : Torch.take(array, axis, indices);
    }
}
